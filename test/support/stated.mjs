// Copied beside the programs that the documentation is made into; they call it for each result they state.

export function gives(call, stated, place) {
  const value = call();
  // exact values and published points stand in the documentation as they are written
  const written = typeof value?.toJSON === "function";
  const found = written ? `${value}` : JSON.stringify(value);
  const expected = written ? stated : JSON.stringify(new Function(`return (${stated});`)());
  if (found !== expected) fail(place, stated, found);
}

export function throws(call, stated, place) {
  try {
    call();
  } catch (error) {
    if (!error.message.startsWith(stated)) fail(place, stated, error.message);
    return;
  }
  fail(place, stated, "no error");
}

function fail(place, stated, found) {
  console.log(`${place}: states ${stated}, found ${found}`);
  process.exitCode = 1;
}
