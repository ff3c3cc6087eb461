/** Words of the scanning page. */
export const texts = {
  title: '扫一扫',
  view: '相机画面，对准门店里的企业码',
  aim: '对准门店里的企业码，会自己认出来',
  reading: '认出来了，正在打开…',
  picture: '从照片里认',
  again: '再开相机',
  wechat: '打开扫一扫',
} as const
