/** Words of the one row where a report takes photos, a recording and documents. */
export const texts = {
  label: '添加照片、录音或文件（可以不加）',
  photo: '照片',
  voice: '录音',
  document: '文件',
  addPhoto: '加照片',
  addVoice: '加录音',
  addDocument: '加文件',
  cleaned: '拍摄地点、作者等，提交时自动去掉。',
  more: '能加哪些',
  moreTitle: '能加哪些',
  moreLines: (photos: number, documents: number, minutes: number | undefined) =>
    [
      `照片最多 ${photos} 张，里面的位置、时间和手机型号，提交时自动去掉。`,
      minutes && `录音一段，最长 ${minutes} 分钟，被反映的部门任何时候都拿不到。`,
      `文件最多 ${documents} 份，每份不超过 10 MB，可以是 PDF、Word 文档、电子表格或纯文本。作者、时间、批注人提交时自动去掉；正文里写的不会改，别写能看出你是谁的话。`,
    ]
      .filter(Boolean)
      .join('\n'),
  photosFull: (most: number) => `照片最多 ${most} 张，删掉一张再加。`,
  documentsFull: (most: number) => `文件最多 ${most} 份，删掉一份再加。`,
} as const
