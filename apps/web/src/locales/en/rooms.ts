/** Texts about rooms: what is pinned, who may write, what newcomers see. */
export const rooms = {
  'pins.title': 'Pinned',
} as const
