import { mergeInternalComponents } from '@tarojs/shared'
import names from './aria.json'

// NB: must run before the first render, and must list what config/weappTemplates.js lists: both sides number the attributes.
const attributes = Object.fromEntries(names.map((name) => [name, '']))
mergeInternalComponents({
  View: attributes,
  Text: attributes,
  Image: attributes,
  Input: attributes,
  Textarea: attributes,
})
