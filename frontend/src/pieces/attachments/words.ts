import type { WordTree } from '@/words/pairs'

export const words = {
  title: ['附件', 'Attachments'],
  optional: ['照片、材料都是选填。', 'Photos and files are optional. '],
  add: ['添加附件', 'Add files'],
  photo: ['拍照', 'Take a photo'],
  hint: ['可拖到这里，也可粘贴截图。图片中的定位和拍摄信息会自动去除。', 'Drop files here or paste a screenshot. Places and dates hidden in pictures are removed.'],
  secret: ['本系统不是涉密网络，严禁上传国家秘密。', 'State secrets must not be uploaded to this network.'],
  drop: ['松开即上传', 'Let go to upload'],
  none: ['没有附件', 'No attachments'],
  waiting: ['排队中', 'waiting'],
  sending: ['已传 {{percent}}%', '{{percent}} % sent'],
  checking: ['正在检查', 'being checked'],
  added: ['已添加 {{name}}', '{{name}} was added'],
  retry: ['重试', 'Try again'],
  dismiss: ['不传了', 'Give up'],
  cancel: ['取消上传', 'Stop'],
  open: ['查看 {{name}}', 'Open {{name}}'],
  download: ['下载', 'Download'],
  downloadOne: ['下载 {{name}}', 'Download {{name}}'],
  remove: ['删除', 'Remove'],
  removeOne: ['删除 {{name}}', 'Remove {{name}}'],
  removeTitle: ['删除附件', 'Remove the attachment'],
  removeAsk: ['确定删除“{{name}}”？删除后不再显示，30 天后彻底清除。', 'Remove “{{name}}”? It is no longer shown, and erased for good after 30 days.'],
  removed: ['已删除 {{name}}', '{{name}} was removed'],
  by: ['{{name}} 于 {{at}} 上传', 'by {{name}}, {{at}}'],
  notScanned: ['未查毒', 'not scanned'],
  scanned: ['已查毒', 'scanned'],
  previous: ['上一张', 'Previous'],
  next: ['下一张', 'Next'],
  states: {
    STORED: ['', ''],
    WAITING: ['等待查毒', 'waits for the scanner'],
    REFUSED: ['有病毒，已拦截', 'harmful, blocked'],
    REMOVED: ['已删除', 'removed'],
  },
} satisfies WordTree

/** These words come with the section that speaks them, not with the first page. */
declare module '@/pieces/feature' {
  interface Features {
    attachments: Feature<'attachments', never, typeof words>
  }
}
