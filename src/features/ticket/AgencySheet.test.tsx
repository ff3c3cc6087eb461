import { render, screen } from '@testing-library/react'
import { AgencySheet } from './AgencySheet'
import { serve, signIn } from './server.fixture'

test('beside an agency stands who is over it, in words that an owner uses', async () => {
  signIn('enterpriseUser')
  const agency = { shortName: '', level: 'city' as const }
  serve({
    'registry/agencies': () => ({
      items: [
        { ...agency, agencyId: 'a', name: '云汀市城市管理局', management: 'local' as const },
        { ...agency, agencyId: 'b', name: '云汀市税务局', management: 'vertical' as const },
        { ...agency, agencyId: 'c', name: '云汀市消防救援支队', management: 'dualVerticalLed' as const },
      ],
      nextCursor: null,
    }),
  })
  render(<AgencySheet isOpen onClose={jest.fn()} onPick={jest.fn()} />)
  for (const [name, words] of [
    ['云汀市城市管理局', '归本地管'],
    ['云汀市税务局', '归上级管'],
    ['云汀市消防救援支队', '主要归上级管'],
  ])
    expect(await screen.findByRole('button', { name: new RegExp(`${name}.*市级.*·\\s*${words}$`) })).toBeInTheDocument()
})

test('the one that is not to choose is not offered', async () => {
  signIn('agencyReviewer')
  const agency = { shortName: '', level: 'city' as const, management: 'local' as const }
  serve({
    'registry/agencies': () => ({
      items: [
        { ...agency, agencyId: 'a', name: '云汀市城市管理局' },
        { ...agency, agencyId: 'b', name: '云汀市商务局' },
      ],
      nextCursor: null,
    }),
  })
  render(<AgencySheet isOpen onClose={jest.fn()} onPick={jest.fn()} without="云汀市城市管理局" />)
  expect(await screen.findByRole('button', { name: /云汀市商务局/ })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /云汀市城市管理局/ })).not.toBeInTheDocument()
})
