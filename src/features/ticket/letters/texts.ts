/** Words of papers that are downloaded. */
export const texts = {
  download: {
    pdf: (name: string) => `下载${name || ' '}${name ? '（PDF）' : 'PDF'}`,
    docx: (name: string) => `下载${name || ' '}${name ? '（Word）' : 'Word'}`,
  },
  notes: { pdf: '打印、盖章用', docx: '补写、修改用' },
  busy: '正在做…',
  done: '已下载',
} as const
