// Shows where a firing stands: expected temperature and time left.
// Used on the old tablet in the shed; the programme comes from kiln.yaml via build step.

const programme = [
  { name: "drying", until: 120, perHour: 60, hold: 60 },
  { name: "quartz inversion", until: 600, perHour: 100, hold: 15 },
  { name: "climb", until: 1180, perHour: 150, hold: 0 },
  { name: "glaze soak", until: 1235, perHour: 60, hold: 20 },
];

/** Minutes that one segment takes, starting from a temperature in degrees Celsius. */
function minutes(segment, from) {
  return ((segment.until - from) / segment.perHour) * 60 + segment.hold;
}

/** Expected state after a number of minutes since the start. */
function stateAfter(elapsed, roomTemperature = 20) {
  let from = roomTemperature;
  let left = elapsed;
  for (const segment of programme) {
    const length = minutes(segment, from);
    if (left < length) {
      const climbed = (left / 60) * segment.perHour;
      return { name: segment.name, celsius: Math.min(segment.until, from + climbed) };
    }
    left -= length;
    from = segment.until;
  }
  return { name: "cooling, do not open above 100 degrees", celsius: null };
}

const total = programme.reduce(
  (sum, segment, i) => sum + minutes(segment, i ? programme[i - 1].until : 20), 0);

console.log(`Whole firing: ${(total / 60).toFixed(1)} hours`);
for (let hour = 0; hour * 60 < total; hour += 2) {
  const { name, celsius } = stateAfter(hour * 60);
  console.log(`${String(hour).padStart(2)} h  ${celsius.toFixed(0).padStart(5)} °C  ${name}`);
}
