import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { deskRoles } from '../desk/DeskCells'
import { Loaded } from '../Loaded'
import { TemplateForm } from './TemplateForm'
import { texts } from './texts'
import { type Template, useTemplates } from './useTemplates'

/** The wordings of a unit, to add to, change and take away. */
export function Templates() {
  const query = useTemplates()
  const [open, setOpen] = useState<{ template?: Template }>()
  return (
    <Page title={texts.page}>
      <View className="note under">{texts.intro}</View>
      <Loaded query={query} pageFor={deskRoles} hasBadge={false}>
        {({ templates }) => (
          <>
            {templates.length > 0 ? (
              <Cells>
                {templates.map((template) => (
                  <Cell
                    key={template.templateId}
                    title={template.title}
                    note={template.text.slice(0, 60)}
                    onPress={() => setOpen({ template })}
                  />
                ))}
              </Cells>
            ) : (
              <EmptyState icon="pen" title={texts.empty}>
                {texts.emptyText}
              </EmptyState>
            )}
            <Button kind="plain" onPress={() => setOpen({})}>
              {texts.add}
            </Button>
          </>
        )}
      </Loaded>
      {open && <TemplateForm template={open.template} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}
