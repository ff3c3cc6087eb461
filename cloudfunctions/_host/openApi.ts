import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '../../src/contracts'

let made: Promise<unknown> | null = null

/** The contract as OpenAPI 3.1: every procedure is `POST /api/<feature>/<procedure>` with its input as JSON body. */
export const openApiDocument = (): Promise<unknown> => {
  made ??= new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: {
      title: '码上督',
      version: '1',
      description: '每个接口都用 POST，请求体是 JSON；出错时返回 {code, status, message, data}。',
    },
    servers: [{ url: '/api' }],
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    security: [{ session: [] }],
  })
  return made
}
