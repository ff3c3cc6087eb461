import * as z from 'zod/mini'
import { empty, id, key, pageOf, paging, procedure, words } from './base'

/** What a scanned or typed code may be. */
export const codeKinds = ['enterprise'] as const

/** A plate identifies and never authorises: this is all that a stranger learns. */
const codeFacts = z.object({
  kind: z.enum(codeKinds),
  enterpriseId: id,
  enterpriseName: z.string(),
  address: z.string(),
  township: z.string(),
  office: z.nullable(z.object({ name: z.string(), phone: z.nullable(z.string()) })),
  isMine: z.boolean(),
})

export const agencyManagements = ['local', 'vertical', 'dualVerticalLed'] as const

const agency = z.object({
  agencyId: id,
  name: z.string(),
  shortName: z.string(),
  level: z.enum(['city', 'county', 'township']),
  management: z.enum(agencyManagements),
})

const township = z.object({ code: z.string(), name: z.string(), county: z.string() })

const officeOption = z.object({ officeId: id, name: z.string(), township: z.string() })

/** Divisions, bureaus, offices, agencies, inspectors, items, enterprises and their codes. */
export const registry = {
  readCode: procedure.input(z.object({ code: words(1, 300, '请扫企业码，或输入码下面的编号') })).output(codeFacts),
  agencies: procedure.input(z.object({ search: z.optional(words(0, 30)), ...paging })).output(pageOf(agency)),
  townships: procedure.input(empty).output(z.object({ townships: z.array(township), mine: z.nullable(z.string()) })),
  offices: procedure.input(empty).output(z.object({ offices: z.array(officeOption) })),
  enterprises: procedure
    .input(z.object({ search: z.optional(words(0, 30)), townshipCode: z.optional(key(12)), ...paging }))
    .output(
      pageOf(
        z.object({ enterpriseId: id, name: z.string(), uscc: z.string(), address: z.string(), township: z.string() }),
      ),
    ),
  plate: procedure
    .input(z.object({ enterpriseId: z.optional(id) }))
    .output(z.object({ fileName: z.string(), pdfBase64: z.string(), codeUrl: z.string() })),
}
