/** Groups of the person picker. */
type Group = 'enterprise' | 'inspector' | 'agency' | 'office' | 'bureau' | 'other'

/** Somebody of the main journey: the post he holds, and what a newcomer can do as him. */
type KnownPerson = { post: string; name: string; key: string; group: Group; hint: string }

const person = (group: Group, key: string, name: string, post: string, hint: string): KnownPerson => ({
  group,
  key,
  name,
  post,
  hint,
})

/** The people of the picker in the order of the main journey. */
export const knownPeople: readonly KnownPerson[] = [
  person(
    'enterprise',
    'zhou-jianping',
    '周建平',
    'enterpriseUser:showcase',
    '先看他：有人来查时确认或拒绝，查完评价，有问题反映',
  ),
  person('inspector', 'chen-li', '陈立', 'officer:99010304017', '用他扫老周面馆的码，开始检查；查完登记离店'),
  person('inspector', 'he-xiaowen', '何晓雯', 'officer:99010304092', '陈立扫码后 15 分钟内，用她扫同一个码，凑够两人'),
  person('inspector', 'liu-yang', '刘洋', 'officer:99010303955', '证件过期了：用他扫码，看检查怎样被拦下'),
  person(
    'inspector',
    'luo-zhenyu',
    '罗振宇',
    'officer:99010511208',
    '城管执法人员，证件有效：先用他扫一家店的码，再换孙浩',
  ),
  person(
    'inspector',
    'sun-hao',
    '孙浩',
    'officer:99010511377',
    '罗振宇的同事，证件刚被收回：罗振宇扫码后，用他扫同一个码，看检查怎样被拦下',
  ),
  person(
    'office',
    'lin-xiao',
    '林晓',
    'office:990104101:judicialOfficeClerk',
    '受理柳溪镇的反映，先办快到期的；咨询可以直接回复',
  ),
  person('bureau', 'xu-jingwen', '许静文', 'bureau:9901:bureauHandler', '研判、交办，写一段中性的摘要请部门说明'),
  person('agency', 'han-bing', '韩冰', 'agency:04:agencyHandler', '消防的经办：只看得到摘要，写说明回复司法局'),
  person('bureau', 'cheng-haifeng', '程海峰', 'bureau:9901:bureauReviewer', '核查以后写结论，回复反映人；也决定收不收'),
  person('agency', 'shen-jia', '沈佳', 'agency:03:agencyHandler', '市场监管的经办：把检查结果告知企业，回复司法局'),
  person(
    'agency',
    'gao-wenbo',
    '高文博',
    'agency:03:agencyReviewer',
    '市场监管的法制机构：审核经办人写的说明，发出或退回；对监督文书提出异议',
  ),
  person(
    'agency',
    'deng-guoping',
    '邓国平',
    'agency:03:agencyHead',
    '市场监管的负责人：收监督文书，报告整改；处理被拦下和被拒绝的检查',
  ),
  person(
    'agency',
    'shi-liqun',
    '石立群',
    'agency:04:agencyReviewer',
    '消防的法制机构：审核韩冰写的说明；和市场监管的争议，同意或不同意记下的内容',
  ),
  person(
    'office',
    'zhao-deming',
    '赵德明',
    'office:990104101:judicialOfficeHead',
    '柳溪司法所所长：看全所进度，建议退回或转出',
  ),
  person('office', 'fang-ming', '方明', 'office:990102001:judicialOfficeClerk', '东桥司法所：接收别的所转来的反映'),
  person(
    'office',
    'jiang-wanqing',
    '江晚晴',
    'office:990102003:judicialOfficeClerk',
    '南埠司法所：受理叶秀兰的反映；把上个月的反馈表报送司法局',
  ),
  person(
    'bureau',
    'tang-xuemei',
    '唐雪梅',
    'bureau:9901:bureauLeader',
    '分管领导：发出监督文书，审查部门的异议，决定移送和重点监督；超期的会找到她',
  ),
  person(
    'bureau',
    'tao-yun',
    '陶韵',
    'staff:identityCustodian:1',
    '身份保管人：和分管领导一起决定，密封的反映人能不能看',
  ),
  person('bureau', 'qin-lan', '秦岚', 'bureau:990104:bureauHandler', '柳溪县司法局：办县里部门的反映'),
  person('bureau', 'liang-zhiyuan', '梁志远', 'bureau:990104:bureauReviewer', '柳溪县司法局科长：核查、回复、不予受理'),
  person('enterprise', 'ye-xiulan', '叶秀兰', 'liaison:990102003:0', '企业联系点：替不敢出面的同行反映一件事'),
  person(
    'enterprise',
    'wu-siyuan',
    '吴思远',
    'supervisor:990104101:delegate:1',
    '特邀监督员：用密封的方式反映，经办人看不到是谁',
  ),
  person(
    'enterprise',
    'guo-jianhua',
    '郭建华',
    'supervisor:990104101:counsel:1',
    '任期刚结束：以前的反映还能看，不能再以监督员身份提交',
  ),
  person('enterprise', 'su-wenqing', '苏文青', 'enterpriseUser:factory', '另一家企业：看不到老周面馆的任何东西'),
  person(
    'other',
    'ji-hong',
    '纪宏',
    'staff:disciplineOfficer',
    '纪检监察：看检查、评价和没有密封的反映；移送来的看全，填写结果',
  ),
  person(
    'other',
    'lu-zhengping',
    '陆正平',
    'staff:governmentApprover',
    '副市长：看司法局提请的监督决定，作出决定或者退回',
  ),
  person('other', 'bai-yaqin', '白雅琴', 'staff:auditor', '审计：核验全部记录，查一件的操作记录'),
  person('other', 'peng-yu', '彭宇', 'staff:systemAdmin', '系统管理员：看系统跑得怎样和各种数量，看不到内容'),
]

/** Who holds which post. */
export const knownPosts: Readonly<Record<string, string>> = Object.fromEntries(
  knownPeople.map(({ post, name }) => [post, name]),
)
