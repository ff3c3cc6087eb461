/** Words about photos of a report. */
export const texts = {
  photo: (index: number) => `照片 ${index}`,
  about: '照片里的位置、时间和手机型号，提交时自动去掉。最多 9 张。',
  empty: '这个文件是空的，里面什么也没有，请换一个。',
  tooLarge: '照片太大，传不了。打开它截一张图，再选那张截图。',
  lost: (count: number) => `有 ${count} 张照片没有存住，请重新选。`,
  wait: '照片正在传，传完再交。',
  notSent: '有照片没有传上。点一下照片再传，或者删掉它。',
  refused: '有照片没有收下，再传也一样。请删掉它，换一张。',
  documentNotSent: '有文件没有传上。点“再传一次”，或者删掉它。',
  documentRefused: '有文件没有收下，再传也一样。请删掉它，换一份。',
  documentsLost: (count: number) => `有 ${count} 份文件没有存住，请重新选。`,
  documentNotKept: '手机存不下这份文件：现在能传，离开这一页就没有了。',
  voiceLost: '录音没有存住，请重新录。',
  voiceNotKept: '手机存不下这段录音：现在能传，离开这一页就没有了。',
  notKept: '手机存不下这张照片：现在能传，离开这一页就没有了。',
} as const
