import './index.scss'
import { ComplaintForm } from '@/features/ticket/unsigned/ComplaintForm'

/** 不登录反映. */
export default function ComplaintPage() {
  return <ComplaintForm />
}
