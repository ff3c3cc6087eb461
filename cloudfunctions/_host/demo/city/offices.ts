import type { JudicialBureau, JudicialOffice } from '../../../_shared/schema'
import { cityCode, cityName, counties, countyOf, townships } from './divisions'
import type { Making } from './making'

/** One bureau for the city, one for each county, and an office in every township. */
export const makeOffices = ({ uuid }: Making) => {
  const bureaus: JudicialBureau[] = [
    { bureauId: uuid(), name: `${cityName}司法局`, level: 'city', divisionCode: cityCode, phone: '555 0101' },
    ...counties.map(({ code, name }, position) => ({
      bureauId: uuid(),
      name: `${name}司法局`,
      level: 'county',
      divisionCode: code,
      phone: `555 0${102 + position}`,
    })),
  ]
  const bureauOf = (code: string) => {
    const bureau = bureaus.find(({ divisionCode }) => divisionCode === code)
    if (!bureau) throw new Error(`no bureau for ${code}`)
    return bureau
  }
  const offices: JudicialOffice[] = townships.map(({ code, short, officePhone }) => ({
    officeId: uuid(),
    name: `${short}司法所`,
    bureauId: bureauOf(countyOf(code).code).bureauId,
    townshipCode: code,
    phone: officePhone,
  }))
  return { bureaus, offices }
}
