/** Words of the platform: what a person reads when the way to the server fails, or a device refuses. */
export const texts = {
  offline: '现在连不上网络。你写的内容没有丢，联网后再试一次。',
  slow: '等了很久没有回音。你写的内容没有丢，请再试一次。',
  unavailable: '系统暂时连不上，请稍后再试。你写的内容没有丢。',
  broken: '系统出了点问题，请稍后再试。你写的内容没有丢。',
  cameraDenied: '没有得到相机的允许。请在浏览器或微信的设置里允许使用相机，也可以选一张照片，或输入码下面的编号。',
  cameraMissing: '这台设备用不了相机。可以选一张照片，或输入码下面的编号。',
  codeUnreadable: '照片里没有认出二维码。请拍得近一些、清楚一些，再选一张。',
  scanCancelled: '没有扫码。',
  fileTooLarge: '这张照片超过 10 MB，传不了，请换小一点的照片。',
  fileType: '只能传 JPG、PNG 或 WebP 照片，请换一张。',
  confirm: '知道了',
  cancel: '先不',
}
