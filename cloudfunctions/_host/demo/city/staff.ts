import type { JudicialBureau, JudicialOffice } from '../../../_shared/schema'
import type { CityAgency } from './agencies'
import { cityCode, cityName } from './divisions'
import type { Officer } from './officers'
import type { Register, RoleDraft } from './register'

/** Enters the officers of all agencies. */
export const enterOfficers = (register: Register, agencies: readonly CityAgency[], officers: readonly Officer[]) => {
  for (const { inspectorId, agencyId, name, certificate } of officers) {
    const agency = agencies.find((each) => each.agencyId === agencyId)
    if (!agency) throw new Error(`no agency for officer ${certificate.number}`)
    register.enter(
      `officer:${certificate.number}`,
      [
        {
          role: 'inspector',
          title: '执法人员',
          unitName: agency.name,
          regionCode: agency.divisionCode,
          agencyId,
          inspectorId,
        },
      ],
      name,
    )
  }
}

/** Enters who answers for each agency. */
export const enterAgencyStaff = (register: Register, agencies: readonly CityAgency[]) => {
  for (const { agencyId, name, unitNumber, divisionCode } of agencies) {
    const bound = { agencyId, regionCode: divisionCode }
    const enter = (draft: RoleDraft) => register.enter(`agency:${unitNumber}:${draft.role}`, [draft])
    enter({ ...bound, role: 'agencyHandler', title: '经办', unitName: name })
    enter({ ...bound, role: 'agencyReviewer', title: '法制机构', unitName: name })
    enter({ ...bound, role: 'agencyHead', title: '分管负责人', unitName: name })
  }
}

/** Enters a clerk and a head for each judicial office. */
export const enterOfficeStaff = (register: Register, offices: readonly JudicialOffice[]) => {
  for (const { officeId, name, townshipCode } of offices) {
    const bound = { officeId, townshipCode, regionCode: townshipCode }
    const enter = (draft: RoleDraft) => register.enter(`office:${townshipCode}:${draft.role}`, [draft])
    enter({ ...bound, role: 'judicialOfficeClerk', title: '司法所干警', unitName: name })
    enter({ ...bound, role: 'judicialOfficeHead', title: '所长', unitName: name })
  }
}

/** Enters who handles, reviews and leads at each bureau. */
export const enterBureauStaff = (register: Register, bureaus: readonly JudicialBureau[]) => {
  for (const { bureauId, name, divisionCode } of bureaus) {
    const bound = { bureauId, regionCode: divisionCode }
    const enter = (draft: RoleDraft) => register.enter(`bureau:${divisionCode}:${draft.role}`, [draft])
    enter({ ...bound, role: 'bureauHandler', title: '经办', unitName: `${name}行政执法协调监督科` })
    enter({ ...bound, role: 'bureauReviewer', title: '科长', unitName: `${name}行政执法协调监督科` })
    enter({ ...bound, role: 'bureauLeader', title: '分管副局长', unitName: name })
  }
}

/** Enters the single posts of the city. Two custodians, so that one can decide while the other is away. */
export const enterCityStaff = (register: Register) => {
  const bound = { regionCode: cityCode }
  const enter = (post: string, draft: RoleDraft) => register.enter(`staff:${post}`, [{ ...bound, ...draft }])
  const bureau = `${cityName}司法局`
  enter('disciplineOfficer', { role: 'disciplineOfficer', title: '纪检监察干部', unitName: `${cityName}纪委监委` })
  enter('systemAdmin', { role: 'systemAdmin', title: '系统管理员', unitName: `${bureau}信息科` })
  enter('auditor', { role: 'auditor', title: '审计员', unitName: `${cityName}审计局` })
  enter('identityCustodian:1', { role: 'identityCustodian', title: '身份保管人', unitName: bureau })
  enter('identityCustodian:2', { role: 'identityCustodian', title: '身份保管人', unitName: bureau })
  enter('governmentApprover', { role: 'governmentApprover', title: '副市长', unitName: `${cityName}人民政府` })
  enter('hotlineOperator', { role: 'hotlineOperator', title: '话务员', unitName: `${cityName}12345热线` })
  enter('industryAssociation', { role: 'industryAssociation', title: '维权部', unitName: `${cityName}工商业联合会` })
}
