type Label = string | null;

/** The labels of rows, numbered: category, group and code together. */
export type LabelIndex = { indexOf(category: Label, group: Label, code: Label): number };

export function createLabelIndex(): LabelIndex {
  const categories = new Map<Label, Map<Label, Map<Label, number>>>();
  let count = 0;
  return {
    indexOf(category, group, code) {
      let groups = categories.get(category);
      if (!groups) {
        groups = new Map();
        categories.set(category, groups);
      }
      let codes = groups.get(group);
      if (!codes) {
        codes = new Map();
        groups.set(group, codes);
      }
      let index = codes.get(code);
      if (index === undefined) {
        index = count++;
        codes.set(code, index);
      }
      return index;
    },
  };
}
