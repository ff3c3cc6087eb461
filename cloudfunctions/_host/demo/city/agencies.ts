import type { EnforcementAgency } from '../../../_shared/schema'
import { cityCode } from './divisions'
import type { Making } from './making'

/** The field of law an agency works in; its published items follow from it. */
export type Field =
  | 'market'
  | 'fire'
  | 'urban'
  | 'health'
  | 'emergency'
  | 'ecology'
  | 'culture'
  | 'labour'
  | 'agriculture'
  | 'housing'
  | 'tax'
  | 'weather'
  | 'animal'
  | 'labourTeam'

/** An agency with what the city knows of it beside the table's row. */
export type CityAgency = EnforcementAgency & {
  field: Field
  /** Two digits in the middle of its officers' certificate numbers. */
  unitNumber: string
  /** How its plans are marked in filing numbers. */
  mark: string
  officers: number
}

type Special = { county?: string } & Partial<Pick<EnforcementAgency, 'kind' | 'management' | 'superiorName'>>

const agency = (
  unitNumber: string,
  field: Field,
  officers: number,
  mark: string,
  name: string,
  shortName: string,
  { county, kind = 'agency', management = 'local', superiorName = null }: Special = {},
) => ({
  unitNumber,
  field,
  officers,
  mark,
  name,
  shortName,
  kind,
  management,
  superiorName,
  level: county ? 'county' : 'city',
  divisionCode: county ?? cityCode,
})

const tax: Special = { management: 'vertical', superiorName: '省税务局' }
const weather: Special = { management: 'dualVerticalLed', superiorName: '省气象局' }
const entrusted: Special = { kind: 'entrustedOrg', superiorName: '云汀市人力资源和社会保障局' }

// NB: a superior is named where an agency answers to somebody else than the city or its county.
const lines = [
  agency('03', 'market', 12, '云市监', '云汀市市场监督管理局', '市场监督管理局'),
  agency('04', 'fire', 9, '云消', '云汀市消防救援大队', '消防救援大队'),
  agency('05', 'urban', 8, '云城管', '云汀市城市管理局', '城市管理局'),
  agency('06', 'health', 7, '云卫', '云汀市卫生健康委员会', '卫生健康委'),
  agency('01', 'emergency', 8, '云应急', '云汀市应急管理局', '应急管理局'),
  agency('02', 'ecology', 7, '云环', '云汀市生态环境局', '生态环境局'),
  agency('07', 'culture', 5, '云文旅', '云汀市文化广电和旅游局', '文化广电和旅游局'),
  agency('08', 'labour', 5, '云人社', '云汀市人力资源和社会保障局', '人力资源社会保障局'),
  agency('09', 'agriculture', 6, '云农', '云汀市农业农村局', '农业农村局'),
  agency('10', 'housing', 5, '云建', '云汀市住房和城乡建设局', '住房城乡建设局'),
  agency('11', 'tax', 6, '云税', '国家税务总局云汀市税务局', '税务局', tax),
  agency('12', 'weather', 3, '云气', '云汀市气象局', '气象局', weather),
  agency('13', 'animal', 4, '云动监', '云汀市动物卫生监督所', '动物卫生监督所', { kind: 'authorizedOrg' }),
  agency('14', 'labourTeam', 5, '云劳监', '云汀市劳动保障监察支队', '劳动保障监察支队', entrusted),
  agency('15', 'market', 7, '柳市监', '柳溪县市场监督管理局', '柳溪县市场监督管理局', { county: '990104' }),
  agency('16', 'urban', 5, '柳城管', '柳溪县城市管理局', '柳溪县城市管理局', { county: '990104' }),
  agency('17', 'ecology', 4, '云环柳', '云汀市生态环境局柳溪分局', '生态环境局柳溪分局', { county: '990104' }),
  agency('18', 'market', 6, '汀市监', '汀城区市场监督管理局', '汀城区市场监督管理局', { county: '990102' }),
  agency('19', 'emergency', 4, '汀应急', '汀城区应急管理局', '汀城区应急管理局', { county: '990102' }),
  agency('20', 'market', 4, '岚市监', '岚浦县市场监督管理局', '岚浦县市场监督管理局', { county: '990103' }),
]

/** Twenty agencies in the order in which lists show them. */
export const makeAgencies = ({ uuid }: Making): CityAgency[] =>
  lines.map((line, position) => ({ ...line, agencyId: uuid(), sort: position + 1 }))
