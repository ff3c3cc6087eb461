// Taro plugin for the weapp templates: adds WeChat's accessibility attributes, drops events that nothing listens to.
const names = require('../src/platform/aria.json')

const attributes = Object.fromEntries(names.map((name) => [name, '']))
// Each is written once per nesting level, so an unused event costs about half a kilobyte of the main package.
const unusedEvent = /^bind(touch|animation|transition|longpress|longtap)/i

// The one button of WeChat asks for the phone number.
const unusedButtonEvent = /^bind(?!getphonenumber$|tap$)/i

/** src/platform/aria.ts is the half that runs in the phone: both sides number the same attributes. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (platform.platform !== 'weapp') return
      const { template } = platform
      for (const name of ['View', 'Text', 'Image', 'Input', 'Textarea']) {
        template.mergeComponents(ctx, { [name]: attributes })
        const component = template.internalComponents[name]
        for (const key of Object.keys(component)) if (unusedEvent.test(key)) delete component[key]
      }
      const { Button } = template.internalComponents
      for (const key of Object.keys(Button)) if (unusedButtonEvent.test(key)) delete Button[key]
    },
  })
}
