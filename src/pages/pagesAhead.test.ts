import { pagesAhead } from './pagesAhead'

test('who reports gets his forms for times without a network; others only the main pages', () => {
  for (const role of ['enterpriseUser', 'liaisonPointUser', 'specialSupervisor'] as const)
    expect(pagesAhead(role)).toEqual(expect.arrayContaining(['/pages/me/index', '/pkg-reporter/rating/index']))
  for (const role of ['inspector', 'judicialOfficeClerk', undefined] as const)
    expect(pagesAhead(role).filter((page) => !page.startsWith('/pages/'))).toEqual([])
})
