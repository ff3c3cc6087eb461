/** Words about documents of a report. */
export const texts = {
  add: '加文件',
  about:
    '可以传 PDF、Word 文档、电子表格和纯文本，每份不超过 10 MB，最多 3 份。作者、时间、批注人提交时自动去掉；正文里写的不会改，别写能看出你是谁的话。',
  careful: '正文里写的不会改，别写能看出你是谁的话。',
  aboutProof:
    '可以传 PDF、Word 文档、电子表格和纯文本，每份不超过 10 MB，最多 3 份。文件自带的作者、时间提交时自动去掉，落款和日期请写在正文里。',
  states: {
    ready: '已传好',
    uploading: '正在传',
    kept: '存在手机里，联网后传',
    failed: '没有传上',
    refused: '没有收下',
  },
  again: '再传一次',
  percent: (words: string, percent: number) => `${words} ${percent}%`,
  remove: (name: string) => `删除 ${name}`,
  removeAsk: '删掉这份文件？',
  removeText: '删了要重新选。',
  removeYes: '删掉文件',
  fallback: '文件',
  title: (place: number, kind: string) => `文件 ${place}（${kind}）`,
  kinds: { pdf: 'PDF', docx: 'Word', xlsx: '电子表格', txt: '纯文本' },
  size: (bytes: number) =>
    bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  openIt: '打开文件',
  stale: '打不开，可能这一页放得太久了。请回上一页重新进来。',
  passTitle: '转给部门的附件（可以不选）',
  passNote: '已去掉作者和拍摄信息，但内容没有改。先打开看一遍，能看出是谁反映的不要转。录音不能转。',
  photo: (place: number) => `照片 ${place}`,
  given: '司法局转来的附件',
} as const
