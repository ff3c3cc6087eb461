import { api } from '@/platform/api'
import { tell } from '@/platform/feedback'
import { useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Pressable, View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { isAnsweredDirectly, kindOf, type ReportFields } from './fields'
import { texts } from './texts'

type Props = { fields: ReportFields }

/** Where the report will go and by when there is an answer, asked again with every choice that matters. */
export function Destination({ fields }: Props) {
  const { category, agency, township } = fields
  const isEnterprise = useSession()?.active?.role === 'enterpriseUser'
  const isPlaceOpen = isEnterprise && fields.isOnBehalf && !township
  const kind = kindOf(fields)
  const input = { townshipCode: township?.code, agencyId: agency?.id, kind }
  const { data, error } = useQuery({
    queryKey: ['ticket', 'preview', { ...input, category }],
    queryFn: () => api.ticket.preview({ ...input, category: category || 'outOfScope' }),
    enabled: category !== '' && !isPlaceOpen,
    staleTime: 60_000,
  })
  if (!category)
    return (
      <View className="note under">
        <Explained terms={['office']}>{texts.chooseFirst}</Explained>
      </View>
    )
  if (isPlaceOpen) return <View className="note under">{texts.chooseTownshipFirst}</View>
  if (data)
    return (
      <View className="note under">
        <View>
          <Explained terms={['workingDay']}>
            {(isAnsweredDirectly(kind) ? texts.answeredBy : texts.goesTo)(data.routing.officeName, data.acceptDays)}
          </Explained>
        </View>
        <Pressable className="under-link" onPress={() => tell(texts.why, data.routing.reasons.join('\n'))}>
          {texts.why}
        </Pressable>
      </View>
    )
  return error && error.code !== 'OFFLINE' ? (
    <Notice tone="warn">{error.issues[0]?.message ?? error.message}</Notice>
  ) : null
}
