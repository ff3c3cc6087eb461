import { waitFor } from '@testing-library/react'
import { confirm } from './feedback'
import { openLayer } from './layers'

const router = jest.fn()
window.addEventListener('popstate', router)

// The page below, and the page that asks.
beforeEach(() => {
  window.history.pushState({ idx: 1, key: 'below' }, '', '#/home')
  window.history.pushState({ idx: 2, key: 'page' }, '', '#/rating')
  router.mockReset()
})
const question = () => confirm({ title: '提交后不能改', yes: '提交评价' })
const dialog = () => document.querySelector('dialog')
const onPage = () => waitFor(() => expect(window.history.state).toEqual({ idx: 2, key: 'page' }))

beforeAll(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function (answer = '') {
    this.returnValue = answer
    this.dispatchEvent(new Event('close'))
  }
})

test('going back closes a question unanswered and leaves the page where it is', async () => {
  const answer = question()
  window.history.back()
  expect(await answer).toBe(false)
  expect(dialog()).toBeNull()
  await onPage()
  expect(router).not.toHaveBeenCalled()
})

test('after an answer one step back leaves the page, as if nothing had been asked', async () => {
  const answer = question()
  dialog()?.querySelector<HTMLButtonElement>('button.primary')?.click()
  expect(await answer).toBe(true)
  window.history.back()
  await waitFor(() => expect(router).toHaveBeenCalledTimes(1))
  expect(window.location.hash).toBe('#/home')
})

test('of a question over a sheet only the question closes, then the sheet, then the page', async () => {
  const close = jest.fn()
  openLayer(close)
  const answer = question()
  window.history.back()
  expect(await answer).toBe(false)
  expect(close).not.toHaveBeenCalled()
  window.history.back()
  await waitFor(() => expect(close).toHaveBeenCalledTimes(1))
  expect(window.location.hash).toBe('#/rating')
  window.history.back()
  await waitFor(() => expect(router).toHaveBeenCalledTimes(1))
  expect(window.location.hash).toBe('#/home')
})

test('a question never outlives its page', async () => {
  const answer = question()
  window.history.go(-2)
  expect(await answer).toBe(false)
  expect(dialog()).toBeNull()
  expect(router).toHaveBeenCalledTimes(1)
})
