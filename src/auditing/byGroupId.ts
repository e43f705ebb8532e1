/** @internal what is made for the units of a group, once for each group that asks */
export function byGroupId<Made>(make: (group: string) => Made): (group: string) => Made {
  const made = new Map<string, Made>();
  return (group) => {
    const known = made.get(group);
    if (known !== undefined) return known;
    const one = make(group);
    made.set(group, one);
    return one;
  };
}
