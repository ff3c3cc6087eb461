/** Words about a recording that comes with a report. */
export const texts = {
  record: '开始录音',
  whoHears: (minutes: number) =>
    `可以不录，最长 ${minutes} 分钟。只有经办的司法所和司法局会听；被反映的部门任何时候都拿不到录音。`,
  warnings: {
    open: '',
    hiddenFromAgency: '部门听不到，但经办的人听得到你的声音。',
    sealed: '声音能让经办的人认出你。想完全不露身份，就只写字，不录音。',
  },
  starting: '正在打开麦克风…',
  isRecording: '正在录音',
  running: (at: number, most: number) => `${clockText(at)} / ${clockText(most)}`,
  stop: '停止录音',
  play: (seconds: number) => `播放录音，共 ${lengthText(seconds)}`,
  pause: '暂停录音',
  shown: (at: number, seconds: number) => `${clockText(at)} / ${clockText(seconds)}`,
  spoken: (at: number, seconds: number) => `播到 ${lengthText(at)}，共 ${lengthText(seconds)}`,
  remove: '删除录音',
  again: '重新录音',
  askRemove: '删除这段录音？',
  askAgain: '重新录一段？',
  goes: '现在这段会删掉，找不回来。',
  removeYes: '删除',
  againYes: '重新录',
  uploading: (percent: number) => `正在传 ${percent}%`,
  ready: '录音已传上，会和文字一起提交。',
  kept: '录音存在手机里，联网后自动传。',
  retry: '再传一次',
  openSettings: '去设置里允许',
  stopFirst: '还在录音。先停止录音，再提交。',
  notSent: '录音没有传上。点“再传一次”，或者删掉它。',
  broken: '这段录音放不出来。换一台手机或电脑再听。',
  stale: '这一页打开得太久，录音放不出来了。请返回再进来听。',
  handedIn: (seconds: number) => `录音 ${lengthText(seconds)}`,
  careful: '只供核查用。声音能让人认出反映人，不要放给、也不要转给被反映的部门。',
} as const

/** 「0:07」, 「2:30」. */
function clockText(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** 「7 秒」, 「2 分 30 秒」. */
function lengthText(seconds: number): string {
  const whole = Math.floor(seconds)
  if (whole < 60) return `${whole} 秒`
  return whole % 60 ? `${Math.floor(whole / 60)} 分 ${whole % 60} 秒` : `${whole / 60} 分`
}
