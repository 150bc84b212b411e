import type { reading as english } from '../en/reading.ts'
import type { Translation } from '../translation.ts'

export const reading = {
  'sidebar.favourites': '我的最愛',
  'sidebar.jump': '快速前往',
  'sidebar.inbox': '收件匣',
  'sidebar.newSection': '新增分組',
  'sidebar.sectionMenu': '分組 {name}',
  'sidebar.emptySection': '將聊天室拖到這裡，或從它的選單移過來。',
  'sidebar.roomMenu': '對 {room} 的操作',
  'sidebar.muted': '已靜音',
  'sidebar.moved': '{room} 已移到 {part}，第 {place} 個，共 {count} 個',
  'sidebar.movedTo': '{room} 已移到 {part}',
  'sidebar.moreBelow.other': '下方有 {count} 個未讀聊天室',
  'sidebar.moreAbove.other': '上方有 {count} 個未讀聊天室',

  'section.delete': '刪除分組',

  'notify.label': '{room} 的通知',

  'read.marked': '已標為已讀',
  'read.allMarked.other': '已將 {count} 個聊天室標為已讀',
  'read.nothing': '全部都讀過了。',
  'read.undo': '復原',
  'read.unreadFrom': '從這裡開始標為未讀，直到你切換到別處。',

  'seen.by': '{names} 已讀',

  'inbox.title': '收件匣',
  'inbox.two': '{first} 和 {second}',
} as const satisfies Translation<typeof english, 'other'>
