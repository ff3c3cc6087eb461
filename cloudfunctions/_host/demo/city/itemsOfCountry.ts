import type { Field } from './agencies'
import type { ItemLine } from './items'

const item = (name: string, basis: string, industries: ItemLine['industries'] = 'all'): ItemLine => ({
  name,
  basis,
  industries,
})

const farms = ['种植养殖']
const meat = ['种植养殖', '食品加工']

/** Items on farming, animals and weather. The first of a field is its everyday one, the last published
 *  one is for leads and complaints. */
export const countryItems = {
  agriculture: [
    item('农产品生产日常检查', '农产品质量安全法第五十二条', farms),
    item('农产品质量安全监督抽查', '农产品质量安全法第四十七条', farms),
    item('农药经营检查', '农药管理条例第四十一条', ['农资经营']),
    item('兽药经营检查', '兽药管理条例第四十四条', ['农资经营', '动物诊疗']),
    item('动物防疫监督检查', '动物防疫法第七十四条', farms),
    item('动物诊疗机构卫生安全检查', '动物防疫法第六十四条', ['动物诊疗']),
    item('农产品质量安全线索核查', '农产品质量安全法第五十三条'),
  ],
  animal: [
    item('动物检疫申报检查', '动物防疫法第四十九条', meat),
    item('检疫证明查验', '动物防疫法第五十一条', meat),
    item('动物运输备案检查', '动物防疫法第五十二条', ['道路货运', '种植养殖']),
    item('病死动物无害化处理检查', '动物防疫法第五十七条', farms),
    item('检疫标志和畜禽标识检查', '动物防疫法第七十八条', meat),
    item('检疫举报核查', '动物防疫法第六十七条', meat),
  ],
  weather: [
    item('雷电防护装置安全检查', '气象灾害防御条例第二十三条', ['涂料化工', '燃气经营', '机械制造']),
    item('雷电防护装置检测活动检查', '气象灾害防御条例第二十四条', ['建筑施工']),
    item('气象灾害预警信息传播检查', '气象灾害防御条例第三十一条', ['文化娱乐', '网络销售']),
    item('易燃易爆场所防雷核查', '气象灾害防御条例第二十三条', ['涂料化工', '燃气经营']),
  ],
} satisfies Partial<Record<Field, readonly ItemLine[]>>
