/** Texts about rooms: what is pinned, who may write, what newcomers see. */
export const rooms = {
  'rules.slow.off': 'None',
  'rules.seconds.one': '{count} second',
  'rules.seconds.other': '{count} seconds',
  'rules.minutes.one': '{count} minute',
  'rules.minutes.other': '{count} minutes',
  'rules.hours.one': '{count} hour',
  'rules.hours.other': '{count} hours',

  'pins.show': 'Pinned messages',

  'room.announcements': 'Only owners write here',
  'room.slow': 'Pause between two messages: {pause}',
  'room.topicAdd': 'Add a topic',
  'room.topicChange': 'Topic: {topic}. About the room',
} as const
