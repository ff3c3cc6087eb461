/** WeChat wants this component for a custom tab bar; ours stands in the pages (MainTabs), so this one draws nothing. */
export default function CustomTabBar() {
  return null
}
