import { api, type Outputs } from '@/platform/api'
import { toast } from '@/platform/feedback'
import { useMutation, useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { DemoJourney } from './DemoJourney'
import { begin } from './profile'
import { texts } from './texts'
import { pickTurn } from './turns'

type Choice = { person: string; turn?: number }
type Person = Outputs['identity']['demoPeople']['people'][number]

/** The people of the demo city; an error means that this is no demo. */
export const useDemoPeople = () =>
  useQuery({ queryKey: ['identity', 'demoPeople'], queryFn: () => api.identity.demoPeople({}), staleTime: 60_000 })

type Props = { people: readonly Person[]; onSignedIn: () => void }

/** A person to play: the journey first, then everybody by group with what can be seen as him. */
export function DemoPeople({ people, onSignedIn }: Props) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ person }: Choice) => begin(await api.identity.demoSignIn({ person })),
    onSuccess: ({ name }, { turn }) => {
      pickTurn(turn)
      toast(texts.signedInAs(name))
      onSignedIn()
    },
  })
  const groups = Object.keys(texts.groups) as Person['group'][]
  return (
    <View aria-busy={isPending}>
      <Notice title={texts.demoTitle}>{texts.demoText}</Notice>
      {error && (
        <Notice tone="bad" isAlert>
          {error.message}
        </Notice>
      )}
      <DemoJourney people={people} onPick={(person, turn) => mutate({ person, turn })} />
      {groups.map((group) => {
        const own = people.filter((person) => person.group === group)
        if (!own.length) return null
        return (
          <View key={group}>
            <SectionTitle>{texts.groups[group]}</SectionTitle>
            <Cells>
              {own.map((person) => (
                <Cell
                  key={person.key}
                  title={
                    <>
                      {person.name}
                      <View className="note">
                        <Facts>{`${person.unit}·${person.title}`}</Facts>
                      </View>
                    </>
                  }
                  note={<View className="fg">{person.hint}</View>}
                  onPress={() => mutate({ person: person.key })}
                />
              ))}
            </Cells>
          </View>
        )
      })}
    </View>
  )
}
