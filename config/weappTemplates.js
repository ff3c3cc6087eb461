// Taro plugin for the weapp templates: adds WeChat's accessibility attributes, drops what no element of ours uses, and
// what no style needs.
// base.wxml writes every template once per nesting level, so an unused attribute costs half a kilobyte of the main package.
const { RawSource } = require('webpack').sources
const names = require('../src/platform/aria.json')

const attributes = Object.fromEntries(names.map((name) => [name, '']))

/** What src/ui/elements.tsx passes, by WeChat's element; `e2e/weapp/pages.test.ts` finds one that is missing here. */
const common = [...names, 'style', 'class', 'id', 'data-sid', 'bindtap']
const used = {
  view: ['hover-class'],
  image: ['src', 'mode'],
  input: ['value', 'type', 'placeholder', 'placeholder-class', 'maxlength', 'confirm-type', 'focus', 'disabled'],
  textarea: [
    'value',
    'placeholder',
    'placeholder-class',
    'maxlength',
    'auto-height',
    'show-confirm-bar',
    'focus',
    'disabled',
  ],
  picker: ['mode', 'value', 'start', 'end', 'range', 'disabled'],
  button: ['open-type', 'disabled', 'hover-class'],
}
const events = {
  input: ['bindinput', 'bindfocus', 'bindblur', 'bindconfirm'],
  textarea: ['bindinput', 'bindfocus', 'bindblur'],
  picker: ['bindchange', 'bindcancel'],
  button: ['bindgetphonenumber'],
}

/** src/platform/aria.ts is the half that runs in the phone: both sides number the same attributes. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (platform.platform !== 'weapp') return
      const { template } = platform
      for (const name of ['View', 'Text', 'Image', 'Input', 'Textarea'])
        template.mergeComponents(ctx, { [name]: attributes })
    },
  })
  ctx.modifyBuildAssets(({ assets }) => {
    const base = assets['base.wxml']
    if (base) assets['base.wxml'] = new RawSource(slimmed(base.source().toString()))
    // The drawings' addresses are plain letters: what the minifier says of their alphabet, once for each, nobody reads.
    const styles = assets['app.wxss']
    if (styles)
      assets['app.wxss'] = new RawSource(styles.source().toString().replaceAll('svg+xml;charset=utf-8,', 'svg+xml,'))
  })
}

// NB: the numbers of the attributes stay as both sides count them; only the places where nothing arrives are left out.
const slimmed = (wxml) =>
  wxml
    .split(/(?=<template name=)/)
    .filter((template) => !/^<template name="tmpl_\d+_\w+">\s*<(text|scroll-view)\b/.test(template))
    // A view that stops movements of the finger: no element of ours asks for it.
    .filter((template) => !template.includes('catchtouchmove='))
    .join('')
    .replace(/<(view|image|input|textarea|picker|button)((?:\s+[\w-]+="[^"]*")*)\s*(?=\/?>)/g, (_, tag, given) => {
      const kept = new Set([...common, ...(used[tag] ?? []), ...(events[tag] ?? [])])
      const places = given.match(/[\w-]+="[^"]*"/g) ?? []
      return `<${[tag, ...places.filter((place) => kept.has(place.slice(0, place.indexOf('='))))].join(' ')}`
    })
    .replace(/>\s+</g, '><')
