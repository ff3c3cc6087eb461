import type { Field } from './agencies'
import type { ItemLine } from './items'

const item = (name: string, basis: string, industries: ItemLine['industries'] = 'all'): ItemLine => ({
  name,
  basis,
  industries,
})
const unpublished = (line: ItemLine): ItemLine => ({ ...line, isUnpublished: true })

const crowded = ['餐饮服务', '住宿服务', '文化娱乐', '食品零售']
const works = ['机械制造', '纺织服装', '涂料化工', '五金加工', '食品加工']
const polluters = ['涂料化工', '食品加工', '纺织服装', '五金加工', '汽车修理']
const streetShops = ['餐饮服务', '食品零售', '建材经营', '汽车修理', '美容美发', '农资经营']

/** Items on safety, pollution, streets and buildings. The first of a field is its everyday one, the last published
 *  one is for leads and complaints. */
export const safetyItems = {
  fire: [
    item('消防监督抽查', '消防法第五十三条', [...crowded, ...works]),
    item('单位消防安全职责落实检查', '消防法第十六条', [...works, '养老服务', '教育培训']),
    item('公众聚集场所消防安全检查', '消防法第十五条', crowded),
    item('疏散通道和安全出口检查', '消防法第二十八条', [...crowded, '养老服务']),
    item('消防安全重点单位检查', '消防法第十七条', ['住宿服务', '养老服务', '涂料化工']),
    item('电器线路和燃气用具检查', '消防法第二十七条', ['餐饮服务', '住宿服务']),
    item('火灾隐患整改核查', '消防法第五十四条'),
    unpublished(item('生产场所与居住场所合用检查', '消防法第十九条', works)),
  ],
  emergency: [
    item('安全生产执法检查', '安全生产法第六十五条', works),
    item('重点企业安全生产检查', '安全生产法第六十二条', works),
    item('从业人员安全教育培训检查', '安全生产法第二十八条', [...works, '建筑施工']),
    item('安全设备维护保养检查', '安全生产法第三十六条', works),
    item('安全警示标志检查', '安全生产法第三十五条', [...works, '燃气经营']),
    item('发包出租安全管理检查', '安全生产法第四十九条', works),
    item('事故隐患排查治理核查', '安全生产法第四十一条'),
    unpublished(item('安全生产费用提取使用检查', '安全生产法第二十三条', works)),
  ],
  ecology: [
    item('排污许可执法检查', '排污许可管理条例第二十五条', polluters),
    item('环境管理台账检查', '排污许可管理条例第二十一条', polluters),
    item('自行监测记录检查', '排污许可管理条例第十九条', polluters),
    item('污染物排放口规范化检查', '排污许可管理条例第十八条', polluters),
    item('建设项目环境保护设施检查', '建设项目环境保护管理条例第二十条', [...polluters, '机械制造']),
    item('群众举报污染问题核查', '排污许可管理条例第三十一条'),
    unpublished(item('排污许可证执行报告检查', '排污许可管理条例第二十二条', polluters)),
  ],
  urban: [
    item('门前市容环境检查', '城市市容和环境卫生管理条例第十四条', streetShops),
    item('户外广告和招牌设置检查', '城市市容和环境卫生管理条例第十一条', streetShops),
    item('餐饮场所燃气使用安全检查', '城镇燃气管理条例第四十一条', ['餐饮服务']),
    item('施工工地环境卫生检查', '城市市容和环境卫生管理条例第十六条', ['建筑施工']),
    item('散装货物运输密闭检查', '城市市容和环境卫生管理条例第十五条', ['道路货运', '建筑施工']),
    item('临时占用城市道路检查', '城市道路管理条例第三十一条', ['建筑施工', '建材经营']),
    item('市容投诉现场核查', '城市市容和环境卫生管理条例第十四条'),
    unpublished(item('店招样式统一检查', '城市市容和环境卫生管理条例第十一条', streetShops)),
  ],
  housing: [
    item('建设工程质量监督检查', '建设工程质量管理条例第四十七条', ['建筑施工']),
    item('施工现场安全监督检查', '建设工程安全生产管理条例第四十三条', ['建筑施工']),
    item('施工许可检查', '建筑法第七条', ['建筑施工']),
    item('燃气经营安全检查', '城镇燃气管理条例第四十一条', ['燃气经营']),
    item('燃气设施巡检维护检查', '城镇燃气管理条例第三十五条', ['燃气经营']),
    item('燃气事故应急预案检查', '城镇燃气管理条例第三十九条', ['燃气经营']),
    item('工程质量投诉核查', '建设工程质量管理条例第四十八条', ['建筑施工']),
  ],
} satisfies Partial<Record<Field, readonly ItemLine[]>>
