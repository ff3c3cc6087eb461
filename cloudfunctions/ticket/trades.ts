/** Kinds of business, each by the names that people have for it. What may as well be the matter of an inspection (食品, 燃气,
 *  广告) is none by itself, only before a word for a business (食品厂). */
const trades = [
  '烧烤 烤肉 烤串 串串',
  '火锅 麻辣烫',
  '面馆 面店 拉面 面条',
  '饭店 饭馆 餐馆 餐厅 菜馆 酒楼 酒家 饭庄',
  '小吃 快餐 早餐 早点 包子 饺子 馒头 粥铺',
  '奶茶 饮品 咖啡 冷饮',
  '蛋糕 糕点 面包 烘焙 甜品',
  '熟食 卤味 卤菜',
  '水果 果蔬',
  '肉铺 肉店 鲜肉',
  '海鲜 水产',
  '粮油 副食 米店',
  '超市 便利店 小卖部 杂货',
  '烟酒',
  '茶叶 茶庄',
  '药店 药房',
  '诊所 门诊部 卫生室',
  '口腔 牙科',
  '宠物',
  '美发 理发 发廊 发型',
  '美容 美甲',
  '足浴 足疗 按摩 推拿',
  '洗浴 澡堂',
  '宾馆 旅馆 酒店 民宿 客栈 招待所',
  '网吧 网咖',
  '酒吧',
  '棋牌 茶馆 茶楼 麻将馆',
  '健身 游泳馆',
  '五金',
  '建材',
  '家具',
  '汽修 修车 汽车修理 修理厂 轮胎',
  '洗车',
  '加油站',
  '液化气',
  '货运 物流',
  '快递 驿站',
  '服装 服饰 童装 裁缝',
  '鞋店',
  '干洗 洗衣',
  '书店 文具',
  '打印店 图文店 复印店 打字复印',
  '眼镜',
  '金店 珠宝 首饰',
  '花店 鲜花',
  '母婴',
  '农资',
  '养殖',
  '种植',
  '豆制品 豆腐',
  '调味品',
  '酒厂 酒坊',
  '驾校',
  '幼儿园 托儿',
  '养老院 养老服务',
  '废品',
]
  .map((names) => names.split(' '))
  .concat([['歌厅', '歌舞厅', 'KTV']])

// Places of a business: what stands before one is its kind, known or not.
const places = /店铺?|馆|厂家?|铺(?![设路张装垫砖])|坊|摊位?(?![派销牌开])/u.source
const business = [places, /公司|企业|商户|行业|老板|经营[者户部]|生意|个体户|门市|加工部|批发部/u.source].join('|')

// What stands before a place and says nothing of its kind: 这家店, 沿街店铺, 检查店铺.
const kindlessEnds =
  '家个间小本该门商各网开的新老大两某分总旧此到进来去在和与及或等全每我你他她们店铺厂户些位名为是被让对给向把从由有没会能要多少第几二三四五六七八九十百千万号叫称说问查罚找过着了不街乱均摆地关闭作'
const kindless =
  '民营 私营 个体 小微 生产 经营 连锁 实体 沿街 临街 附近 周边 周围 街边 路边 隔壁 同行 同类 辖区 本地 当地 外地 镇上 村里 市场 流动 固定 相关 有关 其他 部分 所有 涉事 受检 违法 违规 普通 正规 检查 处罚 帮助 影响 涉及 要求 告知 通知 支持 保护 针对'
// 有工厂, and not 加工厂.
const worksAlone = /(?<![加化木])工$/u.source
const isKindless = new RegExp(`[${kindlessEnds}]$|${worksAlone}|^(?:${kindless.replaceAll(' ', '|')})$`, 'u')

const known = new Set(trades.flat())

/** How kinds of business are written: by a name that is known, or by whatever stands before a word for its place. NB: what
 *  stands before 企业, 老板 or 生意 is as often no kind at all: 要求企业, 通知老板, 耽误生意. */
export const tradeRules: readonly (readonly [pattern: RegExp, keyOf: (match: RegExpMatchArray) => string | null])[] = [
  ...trades.map(
    (names) => [new RegExp(`(?:${names.join('|')})(?:${business})?`, 'giu'), () => `trade ${names[0]}`] as const,
  ),
  [
    new RegExp(`([\\p{Script=Han}]{2})(?:${places})`, 'gu'),
    ([, stem = '']) => (known.has(stem) || isKindless.test(stem) ? null : `trade ${stem}`),
  ],
]
