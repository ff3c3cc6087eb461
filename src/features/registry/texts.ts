/** Words of codes and plates. */
export const texts = {
  typeTitle: '输入码下面的编号',
  typePlaceholder: '例如 7Q4K 2MDX 9R3P',
  typeAction: '查这个码',
  typeBusy: '正在查…',
  typeEmpty: '请输入企业码下面的 12 位编号',
  demoCode: (code: string) => `演示用：老周面馆的编号是 ${code}`,
  fillIn: '填上',
  notOurs: '这不是企业码',
  notOursText: '这个码不是我们发的，或者已经作废。请核对门店里的企业码，也可以输入码下面的编号。',
  scanAgain: '再扫一次',
  isPlate: '企业码',
  plateText: '执法人员来店检查，要先扫这个码。',
  ownPlateText: '别人扫这个码，看不到你店里的检查和反映。',
  isMine: '这是你的企业',
  noOffice: '还没有对应的司法所，可以打 12345',
  call: (name: string) => `打电话给${name}`,
  plate: '下载我的企业码',
  plateNote: 'A5 大小，打印后贴在门店里',
  plateBusy: '正在做…',
  plateDone: '企业码已下载',
}

/** Typing code of the demo city's first shop; shown in demo mode only. */
export const demoCode = '7Q4K 2MDX 9R3P'
