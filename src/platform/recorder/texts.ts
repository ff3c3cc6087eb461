/** Words of the recorder: what a person reads when nothing could be recorded. */
export const texts = {
  denied: '没有得到麦克风的允许，录不了。可以到设置里打开，也可以只写字，照样能提交。',
  missing: '这台设备录不了音。只写字也一样能提交。',
  failed: '录音中断了，没有存下来。请再录一次，或者只写字。',
  short: '太短了，没有录上。再录一次，说完再停。',
}
