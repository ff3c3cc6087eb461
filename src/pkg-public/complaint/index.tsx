import './index.scss'
import { ComplaintForm } from '@/features/ticket/unsigned/ComplaintForm'
import { useParams } from '@/platform/navigation'

/** 不登录反映; after a question whether anybody made trouble it begins with that. */
export default function ComplaintPage() {
  const { category } = useParams()
  return <ComplaintForm category={category === 'retaliation' ? category : undefined} />
}
