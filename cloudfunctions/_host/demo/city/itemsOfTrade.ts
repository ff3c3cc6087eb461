import type { Field } from './agencies'
import type { ItemLine } from './items'

const item = (name: string, basis: string, industries: ItemLine['industries'] = 'all'): ItemLine => ({
  name,
  basis,
  industries,
})
const unpublished = (line: ItemLine): ItemLine => ({ ...line, isUnpublished: true })

const catering = ['餐饮服务']
const foodSellers = ['食品零售', '糕点制售', '网络销售']
const foodMakers = ['食品加工', '糕点制售']
const works = ['机械制造', '纺织服装', '涂料化工', '五金加工', '食品加工']
const venues = ['住宿服务', '美容美发', '文化娱乐']

/** Items on goods, shops and people at work. The first of a field is its everyday one, the last published one is for
 *  leads and complaints. */
export const tradeItems = {
  market: [
    item('餐饮食品安全日常检查', '食品安全法第一百一十条', catering),
    item('食品销售风险分级检查', '食品安全法第一百零九条', foodSellers),
    item('特种设备使用安全检查', '特种设备安全法第五十七条', [...works, '住宿服务', '物业服务']),
    item('食品进货查验记录检查', '食品安全法第五十三条', [...catering, ...foodSellers]),
    item('食品生产企业现场检查', '食品安全法第一百一十条', foodMakers),
    item('食品从业人员健康证明检查', '食品安全法第四十五条', [...catering, ...foodMakers]),
    item('药品零售质量管理检查', '药品管理法第九十九条', ['药品零售']),
    item('产品质量监督抽查', '产品质量法第十五条', works),
    item('投诉举报线索现场核查', '产品质量法第十八条'),
    unpublished(item('明码标价情况检查', '价格法第十三条', [...catering, ...foodSellers])),
  ],
  health: [
    item('公共场所卫生监督检查', '公共场所卫生管理条例第十条', venues),
    item('从业人员健康合格证检查', '公共场所卫生管理条例第七条', venues),
    item('职业健康监督检查', '职业病防治法第六十三条', works),
    item('职业病危害因素日常监测检查', '职业病防治法第二十六条', works),
    item('餐具饮具集中消毒服务检查', '食品安全法第五十八条', catering),
    item('医疗服务活动监督检查', '基本医疗卫生与健康促进法第八十六条', ['医疗服务']),
    item('公共场所卫生投诉核查', '公共场所卫生管理条例第十条', venues),
    unpublished(item('职业健康监护档案检查', '职业病防治法第三十六条', works)),
  ],
  culture: [
    item('娱乐场所经营检查', '娱乐场所管理条例第三十二条', ['文化娱乐']),
    item('娱乐场所从业人员名簿和营业日志检查', '娱乐场所管理条例第二十五条', ['文化娱乐']),
    item('未成年人禁入限入标志检查', '娱乐场所管理条例第三十条', ['文化娱乐']),
    item('娱乐场所营业时间检查', '娱乐场所管理条例第二十八条', ['文化娱乐']),
    item('上网服务营业场所接纳未成年人检查', '互联网上网服务营业场所管理条例第二十一条', ['文化娱乐']),
    item('旅游经营服务检查', '旅游法第八十五条', ['住宿服务']),
    item('文化市场举报核查', '娱乐场所管理条例第三十七条', ['文化娱乐']),
    unpublished(item('娱乐服务价目表检查', '娱乐场所管理条例第二十九条', ['文化娱乐'])),
  ],
  labour: [
    item('劳动用工守法情况检查', '劳动保障监察条例第十一条'),
    item('社会保险登记和缴费检查', '社会保险法第七十七条', works),
    item('劳动合同订立情况检查', '劳动合同法第七十四条', [...works, ...catering]),
    item('劳动法律法规遵守情况检查', '劳动法第八十五条', works),
    item('职业技能培训机构检查', '劳动保障监察条例第二条', ['教育培训']),
    item('用人单位报送材料审查后的现场核对', '劳动保障监察条例第十四条'),
  ],
  labourTeam: [
    item('劳动保障日常巡视检查', '劳动保障监察条例第十四条'),
    item('工资支付和最低工资标准检查', '劳动保障监察条例第十一条', ['建筑施工', ...catering]),
    item('工作时间和休息休假检查', '劳动保障监察条例第十一条', works),
    item('女职工和未成年工保护检查', '劳动保障监察条例第十一条', works),
    item('劳动场所现场检查', '劳动保障监察条例第十五条', works),
    item('投诉举报劳动用工核查', '劳动保障监察条例第九条'),
  ],
  tax: [
    item('税务检查', '税收征收管理法第五十四条'),
    item('账簿凭证保管检查', '税收征收管理法第二十四条', works),
    item('发票领用和开具检查', '税收征收管理法第二十一条', ['餐饮服务', '食品零售', '建材经营']),
    item('税务登记信息检查', '税收征收管理法第十五条'),
    item('纳税申报资料检查', '税收征收管理法第二十五条', works),
    item('代扣代缴情况检查', '税收征收管理法第三十条', works),
    item('涉税举报核查', '税收征收管理法第五十四条'),
  ],
} satisfies Partial<Record<Field, readonly ItemLine[]>>
