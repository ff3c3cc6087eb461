import type { RoutingRule } from '../../../_shared/schema'
import type { CityAgency } from './agencies'
import { cityCode } from './divisions'

type Line = Pick<RoutingRule, 'ruleNumber' | 'priority' | 'target' | 'note'> &
  Partial<Pick<RoutingRule, 'agencyLevel' | 'agencyId' | 'category' | 'kind' | 'source' | 'validFrom' | 'validUntil'>>

/** A rule as the installation begins with it. */
export type CityRule = Omit<RoutingRule, 'version' | 'writtenAt' | 'writtenBy' | 'reason'>

/** Routing rules of the city; the highest priority that fits decides. Numbers stay: receipts and screens quote them. */
export const makeRules = (agencies: readonly CityAgency[]): CityRule[] => {
  const lines: Line[] = [
    {
      ruleNumber: 1,
      priority: 0,
      target: 'townshipOffice',
      note: '没有更细的规则时，由事情发生的乡镇（街道）司法所先看，县（区）司法局办理',
    },
    {
      ruleNumber: 2,
      priority: 10,
      agencyLevel: 'township',
      target: 'townshipOffice',
      note: '反映乡镇（街道）执法的，由所在地司法所先看，县（区）司法局办理',
    },
    {
      ruleNumber: 3,
      priority: 10,
      agencyLevel: 'county',
      // Whose bureau asks must not tell the agency in which county the reporter is.
      target: 'bureauOfAgencyLevel',
      note: '反映县（区）部门的，由所在地司法所先看，部门那个县（区）的司法局办理',
    },
    { ruleNumber: 5, priority: 40, kind: 'consultation', target: 'townshipOffice', note: '咨询由所在地司法所就近回复' },
    { ruleNumber: 6, priority: 40, kind: 'praise', target: 'townshipOffice', note: '表扬由所在地司法所转达' },
    {
      ruleNumber: 7,
      priority: 45,
      source: 'mailbox',
      target: 'townshipOffice',
      note: '意见箱里的来信由开箱的司法所登记',
      validFrom: '2024-01-01',
      validUntil: '2025-06-30',
    },
    {
      ruleNumber: 12,
      priority: 30,
      agencyLevel: 'city',
      target: 'bureauOfAgencyLevel',
      note: '反映市级部门的，由所在地司法所先看，市司法局办理',
    },
    {
      ruleNumber: 13,
      priority: 60,
      category: 'crossRegion',
      target: 'bureauOfAgencyLevel',
      note: '异地执法由与该部门同级的司法局办理',
    },
    {
      ruleNumber: 14,
      priority: 60,
      category: 'multiAgency',
      target: 'bureauOfAgencyLevel',
      note: '几个部门分头来查的，由与被反映部门同级的司法局办理',
    },
    {
      ruleNumber: 15,
      priority: 80,
      category: 'corruption',
      target: 'bureauOfAgencyLevel',
      note: '吃拿卡要由与该部门同级的司法局办理，需要时移送纪检监察机关',
    },
    {
      ruleNumber: 16,
      priority: 80,
      category: 'retaliation',
      target: 'bureauOfAgencyLevel',
      note: '打击报复由与该部门同级的司法局办理',
    },
    {
      ruleNumber: 18,
      priority: 70,
      agencyId: verticalAgency(agencies),
      target: 'bureauOfAgencyLevel',
      note: '反映垂直管理部门的，由市司法局办理并告知其上级',
    },
  ]
  return lines.map((line) => ({
    regionPrefix: cityCode,
    agencyLevel: null,
    agencyId: null,
    category: null,
    kind: null,
    source: null,
    validFrom: '2024-01-01',
    validUntil: null,
    ...line,
  }))
}

const verticalAgency = (agencies: readonly CityAgency[]) => {
  const found = agencies.find(({ management }) => management === 'vertical')
  if (!found) throw new Error('the city has no vertically managed agency')
  return found.agencyId
}
