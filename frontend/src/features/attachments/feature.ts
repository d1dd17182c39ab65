import { feature } from '@/pieces/feature'

/** Attachments have no pages: they stand on those of their records. */
const attachments = feature({
  name: 'attachments',
  pages: {},
  commands: {
    'attachment.remove': ['删除附件', 'Remove a file'],
    'attachment.scan': ['扫描附件', 'Scan a file'],
    'attachment.sweep': ['清理附件', 'Sweep files'],
  },
  records: {
    attachment: { name: ['附件', 'attachment'] },
  },
})

export default attachments
