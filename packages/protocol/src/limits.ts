/** What the server accepts. The unit is in the name; characters are UTF-16 code units, as `String.length` counts them. */
export const limits = {
  frameBytes: 64 * 1024,
  echoMessageBytes: 1024 * 1024,
  messageCharacters: 8_000,
  nameCharacters: 64,
  handleCharacters: 32,
  topicCharacters: 250,
  descriptionCharacters: 1_000,
  statusCharacters: 100,
  sectionNameCharacters: 32,
  sections: 50,
  preferenceCharacters: 100,
  /** One emoji is a sequence of code points: families, flags, skin tones. */
  emojiCharacters: 40,
  /** Different emoji on one message. */
  reactionsPerMessage: 20,
  pollOptions: 10,
  pollOptionCharacters: 120,
  slowSecondsMax: 3_600,
  /** In rooms of more people nobody is told who has read how far. */
  seenByPeople: 12,
  /** Earlier texts of one message that are kept. */
  revisions: 50,
  emailCharacters: 254,
  passwordCharactersMin: 10,
  passwordCharactersMax: 128,
  pageRows: 100,
  /** Newest messages of a room in a reset: about two screens. */
  windowRows: 40,
  /** A stream's difference of more rows than this is sent as a reset. */
  differenceRows: 500,
  /** Or of more text than this (characters): who missed that much begins with the newest. */
  differenceCharacters: 512 * 1024,
  directPeople: 8,
  peopleAtOnce: 50,
  watchedPeople: 200,
  followedStreams: 5_000,
  socketsPerSession: 10,
  socketsPerPerson: 20,
  socketsPerAddress: 100,
  sockets: 20_000,
  heartbeatSeconds: 25,
  typingSeconds: 5,
  /** How many are named in one frame; where more are writing, who they are is of no use to anybody. */
  typingPeople: 8,
  /** A server that restarts expects its clients back spread over this long, at most. */
  restartSeconds: 5,
  inviteDaysDefault: 7,
  inviteDaysMax: 365,
  inviteUsesMax: 10_000,
  sessionIdleDays: 30,
  sessionMaxDays: 90,
} as const
