import type { reading as english } from '../en/reading.ts'
import type { Translation } from '../translation.ts'

export const reading = {
  'sidebar.favourites': '收藏',
  'sidebar.jump': '快速前往',
  'sidebar.inbox': '收件箱',
  'sidebar.newSection': '新建分组',
  'sidebar.sectionMenu': '分组 {name}',
  'sidebar.emptySection': '将聊天室拖到这里，或从它的菜单移过来。',
  'sidebar.roomMenu': '对 {room} 的操作',
  'sidebar.muted': '已静音',
  'sidebar.moved': '{room} 已移到 {part}，第 {place} 个，共 {count} 个',
  'sidebar.movedTo': '{room} 已移到 {part}',
  'sidebar.moreBelow.other': '下方有 {count} 个未读聊天室',
  'sidebar.moreAbove.other': '上方有 {count} 个未读聊天室',

  'section.delete': '删除分组',

  'notify.label': '{room} 的通知',

  'read.marked': '已标为已读',
  'read.allMarked.other': '已将 {count} 个聊天室标为已读',
  'read.nothing': '全部都读过了。',
  'read.undo': '撤销',
  'read.unreadFrom': '从这里开始标为未读，直到你切换到别处。',

  'seen.by': '{names} 已读',

  'inbox.title': '收件箱',
  'inbox.two': '{first} 和 {second}',
} as const satisfies Translation<typeof english, 'other'>
