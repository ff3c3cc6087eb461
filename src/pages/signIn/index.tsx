import { Page } from '@/ui/Page'

/** 登录: filled by its feature. */
export default function SignInPage() {
  return <Page title="登录">{null}</Page>
}
