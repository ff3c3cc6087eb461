/** Trades that enterprises of the city are in, and that inspection items are meant for. `ending` is what a firm of the
 *  trade is called after its brand; `weight` says how many there are. */
export type Trade = {
  industry: string
  kind: 'company' | 'individualBusiness' | 'partnership' | 'cooperative' | 'socialService'
  weight: number
  endings: readonly string[]
}

const trade = (industry: string, kind: Trade['kind'], weight: number, endings: string): Trade => ({
  industry,
  kind,
  weight,
  endings: endings.split(' '),
})

export const trades: readonly Trade[] = [
  trade('餐饮服务', 'individualBusiness', 20, '饭店 小吃店 火锅店 早餐店 快餐店 粥铺 烧烤店 饺子馆'),
  trade('餐饮服务', 'company', 5, '餐饮管理有限公司 团餐服务有限公司'),
  trade('食品零售', 'individualBusiness', 13, '便利店 生鲜超市 副食店 粮油店 水果店'),
  trade('食品零售', 'company', 8, '商贸有限公司 超市有限公司'),
  trade('糕点制售', 'individualBusiness', 5, '蛋糕房 糕点铺'),
  trade('食品加工', 'company', 9, '食品有限公司 豆制品有限公司 调味品有限公司'),
  trade('药品零售', 'company', 6, '大药房有限公司'),
  trade('医疗服务', 'individualBusiness', 4, '口腔诊所 中医诊所'),
  trade('住宿服务', 'company', 6, '酒店管理有限公司 宾馆有限公司'),
  trade('美容美发', 'individualBusiness', 6, '美发店 美容馆'),
  trade('文化娱乐', 'company', 6, '文化娱乐有限公司 网络服务有限公司'),
  trade('机械制造', 'company', 13, '机械有限公司 阀门有限公司 精密制造有限公司'),
  trade('纺织服装', 'company', 9, '纺织有限公司 服饰有限公司'),
  trade('涂料化工', 'company', 5, '涂料有限公司 新材料有限公司'),
  trade('五金加工', 'company', 6, '五金制品有限公司'),
  trade('五金加工', 'individualBusiness', 4, '五金加工部'),
  trade('建材经营', 'individualBusiness', 6, '建材经营部 门窗经营部'),
  trade('建筑施工', 'company', 7, '建设工程有限公司 装饰工程有限公司'),
  trade('道路货运', 'company', 5, '物流有限公司'),
  trade('道路货运', 'partnership', 4, '货运站（普通合伙）'),
  trade('汽车修理', 'individualBusiness', 8, '汽修店 轮胎店'),
  trade('汽车修理', 'partnership', 4, '汽车修理厂（普通合伙）'),
  trade('燃气经营', 'company', 3, '液化气有限公司'),
  trade('种植养殖', 'cooperative', 17, '果蔬种植专业合作社 生猪养殖专业合作社 水产养殖专业合作社 茶叶专业合作社'),
  trade('农资经营', 'individualBusiness', 5, '农资店'),
  trade('动物诊疗', 'individualBusiness', 3, '宠物诊所'),
  trade('养老服务', 'socialService', 6, '养老服务中心'),
  trade('教育培训', 'socialService', 7, '职业培训学校 艺术培训中心'),
  trade('物业服务', 'company', 5, '物业服务有限公司'),
  trade('网络销售', 'company', 4, '电子商务有限公司'),
]

/** First halves of firms' names; two are put together when one is used up. */
export const brands =
  '恒丰 瑞和 嘉禾 云帆 鼎新 同盛 华远 永泰 金穗 正源 鸿运 德馨 百川 安顺 兴业 聚福 康宁 长青 福满 天成 锦程 宏图 和兴 启航 万顺 隆昌 祥云 诚信 新禾 绿野 清泉 明阳 广源 盛达 力行 远景 顺达 美华 泰和 春晖 晨光 富康 海纳 开源 利民 南风 平安里 庆丰 仁和 三友 四季 喜来 星河 旭日 一品 益众 银杏 友邻 裕丰 源泉 振兴 众合 卓越 紫荆'.split(
    ' ',
  )
