import { api, type Inputs } from '@/platform/api'
import { newClientId } from '@/platform/clientId'
import { askForPush, canAskForPush } from '@/platform/pushConsent'
import { invalidate, useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'

type Answered = Inputs['notice']['answerPush']

const key = ['notice', 'pushes']

/** How many WeChat messages a person still allows (undefined: not known, or nothing to ask for), and asking him for one
 *  more. `ask` must be called in a tap; it keeps nobody waiting and never fails. */
export function usePushes(occasion: Answered['occasion']) {
  const isSignedIn = Boolean(useSession())
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => api.notice.pushes({}),
    enabled: isSignedIn && canAskForPush,
  })
  const templates = data?.templates ?? []
  const ask = async () => {
    if (!templates.length) return
    const said = await askForPush(templates.map(({ templateId }) => templateId))
    const answers = templates.flatMap(({ template, templateId }) => {
      const answer = said[templateId]
      return isAnswer(answer) ? [{ template, answer }] : []
    })
    if (answers.length) await tell({ clientId: newClientId(), occasion, answers })
  }
  return { left: templates.length ? Math.min(...templates.map(({ left }) => left)) : undefined, ask }
}

// What could not be told is lost: the next tap asks again.
const tell = (input: Answered) =>
  api.notice.answerPush(input).then(
    () => invalidate(key),
    () => undefined,
  )

const isAnswer = (answer: unknown): answer is Answered['answers'][number]['answer'] =>
  answer === 'accept' || answer === 'reject' || answer === 'ban' || answer === 'filter'
