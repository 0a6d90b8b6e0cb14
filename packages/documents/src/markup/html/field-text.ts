import { attribute, childElements, isText, type PageElement } from './page-node.ts';

/** What a field of a form on a page shows: saved pages keep what was filled in as attributes. Null for what is no field. */
export function fieldText(element: PageElement): string | null {
  if (element.tagName === 'input') return inputText(element);
  if (element.tagName === 'select') return selectedText(element);
  return null;
}

function inputText(element: PageElement): string {
  const type = (attribute(element, 'type') ?? 'text').toLowerCase();
  if (type === 'checkbox' || type === 'radio') return attribute(element, 'checked') === undefined ? '□' : '☑';
  const isSilent = ['hidden', 'password', 'file', 'image', 'submit', 'reset', 'button'].includes(type);
  return isSilent ? '' : (attribute(element, 'value') ?? '');
}

function selectedText(element: PageElement): string {
  const groups = childElements(element, 'optgroup').flatMap((group) => childElements(group, 'option'));
  const options = [...childElements(element, 'option'), ...groups];
  const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
  return chosen?.childNodes.map((node) => (isText(node) ? node.value : '')).join('') ?? '';
}
