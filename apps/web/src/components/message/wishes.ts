/** What somebody may want to do with one message. */
export type Wish = 'edit' | 'remove' | 'copyText' | 'copyLink' | 'retry' | 'discard' | 'takeBack'

export interface Rights {
  edit: boolean
  remove: boolean
}
