import type { Locator, Page } from 'playwright-core';

/** Opens a menu of the filters by its name and gives it. */
export async function openFilter(page: Page, name: string): Promise<Locator> {
  const menu = filterMenu(page, name);
  await menu.locator('summary').click();
  return menu;
}

/** The menu of the filters that has this name. */
export function filterMenu(page: Page, name: string): Locator {
  const filters = page.getByRole('region', { name: 'Filters' });
  return filters.locator('details').filter({ has: page.locator('summary', { hasText: new RegExp(`^\\s*${name}\\b`) }) });
}

/** Opens a menu, ticks the options or unticks them, and closes it. */
export async function tick(page: Page, name: string, options: readonly string[], on = true): Promise<void> {
  const menu = await openFilter(page, name);
  for (const option of options) await menu.locator('label', { hasText: option }).first().locator('input').setChecked(on);
  await page.keyboard.press('Escape');
}
