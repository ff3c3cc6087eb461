/** Parts that tell of people, machines and other files, or that run: none of them comes along. */
const dropped =
  /^(docProps|customXml|docMetadata|customUI|userCustomization|_xmlsignatures)\/|\/(printerSettings|embeddings|activeX|ctrlProps|persons|threadedComments|revisions|externalLinks|queryTables|glossary|webExtensions)\/|\/(people|commentsExtended|commentsIds|commentsExtensible|connections|recipientData|webSettings|attachedToolbars|customizations)\.xml/

/** Whether a part comes along. */
export const isKept = (name: string) =>
  !dropped.test(name) && (/\.(xml|rels|vml)$/.test(name) || /^(word|xl)\/media\/[^/]+$/.test(name))

/** A part's XML without who wrote, changed or commented it, when, on which machine and in which versions. */
export const withoutPeople = (xml: string) =>
  elements
    .reduce((text, element) => text.replace(element, ''), xml.replace(/<!--[\s\S]*?-->/g, ''))
    .replace(/(<author\b[^>]*>)[^<]*(<\/author>)/g, '$1$2')
    .replace(/(\s(?:\w+:)?(?:author|initials)=)("[^"]*"|'[^']*')/g, '$1"-"')
    .replace(/(<\w+:(?:cNvPr|docPr)\b[^>]*?\sname=)("[^"]*"|'[^']*')/g, '$1"-"')
    .replace(attributes, '')

const attributes =
  /\s(?:w:rsid\w*|w:date|\w+:dateUtc|\w+:uid|\w+:paraId|\w+:textId|o:title|descr|userId|providerId|displayName|userName|lastModifiedBy|codeName|saveSubsetFonts)=("[^"]*"|'[^']*')/g

const element = (names: string) => new RegExp(`<(${names})\\b(?:[^>]*/>|[^>]*>[\\s\\S]*?</\\1>)`, 'g')
const elements = [
  element('w:rsids|w:docVars|w:mailMerge|w:attachedTemplate|w:documentProtection|w:writeProtection|w:saveThroughXslt'),
  element('w14:docId|w15:docId|w15:person|x15ac:absPath|xr:revisionPtr|fileSharing|fileRecoveryPr|c:externalData'),
  element('externalReferences|legacyDrawingHF|controls|oleObjects|customWorkbookViews|customSheetViews'),
]

/** The links of a part: what leads to a dropped part goes, what leads to a disk or a server leads nowhere. */
export const withoutLinks = (rels: string, owner: string, names: ReadonlySet<string>) =>
  rels.replace(/<Relationship\b[^>]*?(\/>|>\s*<\/Relationship>)/g, (link) => {
    const target = /\sTarget=["']([^"']*)["']/.exec(link)?.[1] ?? ''
    if (!/TargetMode=["']External["']/.test(link)) return names.has(placeOf(owner, target)) ? link : ''
    const isPage = /\/hyperlink["']/.test(link) && /^https?:/i.test(target)
    return isPage ? link : link.replace(/(\sTarget=)["'][^"']*["']/, '$1"about:blank"')
  })

/** The list of parts without those that are gone. */
export const withoutTypes = (types: string, names: ReadonlySet<string>) =>
  types.replace(/<Override\b[^>]*\/>/g, (part) =>
    names.has((/PartName=["']\/?([^"']*)["']/.exec(part)?.[1] ?? '').replace(/^\//, '')) ? part : '',
  )

// Where a link leads: `../media/image1.png` of `word/document.xml`.
const placeOf = (owner: string, target: string) => {
  if (target.startsWith('/')) return target.slice(1)
  const steps = [...owner.split('/').slice(0, -1), ...target.split('/')]
  const place: string[] = []
  for (const step of steps) {
    if (step === '..') place.pop()
    else if (step !== '.') place.push(step)
  }
  return place.join('/')
}
