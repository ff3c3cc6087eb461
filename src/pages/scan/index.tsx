import { useEffect, useState } from 'react'
import { useDemoPeople } from '@/features/identity/DemoPeople'
import { useRole } from '@/features/identity/profile'
import { CodeEntry } from '@/features/registry/CodeEntry'
import { useMutation } from '@/platform/query'
import { hasLiveView, ScannerError, scanOnce } from '@/platform/scanner'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { openCode } from './openCode'
import { texts } from './texts'
import { useCamera, viewId } from './useCamera'

/** Scanning: with the camera, from a picture, or by typing what stands under the code. */
export default function ScanPage() {
  const role = useRole()
  const isDemo = Boolean(useDemoPeople().data)
  const [problem, setProblem] = useState<string>()
  const seen = useMutation({ mutationFn: (code: string) => openCode(code, role) })
  const typed = useMutation({ mutationFn: (code: string) => openCode(code, role) })
  const camera = useCamera(seen.mutate)
  const pick = async () => {
    setProblem(undefined)
    seen.reset()
    try {
      await seen.mutate(await scanOnce())
    } catch (thrown) {
      if (thrown instanceof ScannerError && thrown.reason !== 'cancelled') setProblem(thrown.message)
    }
  }
  const restart = () => {
    setProblem(undefined)
    seen.reset()
    void camera.start()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: WeChat's scanner opens once, with the page.
  useEffect(() => {
    if (!hasLiveView) void pick()
  }, [])
  const sentence = problem ?? seen.error?.message ?? camera.error?.message
  return (
    <Page
      title={texts.title}
      footer={
        <BottomBar>
          {hasLiveView && !camera.isOn && (
            <Button isNarrow onPress={restart}>
              {texts.again}
            </Button>
          )}
          <Button kind="primary" icon={hasLiveView ? 'camera' : 'scan'} onPress={pick}>
            {hasLiveView ? texts.picture : texts.wechat}
          </Button>
        </BottomBar>
      }
    >
      {sentence && (
        <Notice tone="warn" icon="camera" isAlert>
          {sentence}
        </Notice>
      )}
      {/* From the first frame on, so that nothing moves when the camera comes; a picture that could not be read takes nothing
          from a camera that still runs. */}
      {hasLiveView && (camera.isOn || !sentence) && (
        <>
          <View id={viewId} className="scan-view" role="img" aria-label={texts.view} />
          <View className="list-end">{seen.isPending ? texts.reading : texts.aim}</View>
        </>
      )}
      {!hasLiveView && seen.isPending && <View className="list-end">{texts.reading}</View>}
      <CodeEntry onCode={typed.mutate} error={typed.error?.message} isBusy={typed.isPending} isDemo={isDemo} />
    </Page>
  )
}
