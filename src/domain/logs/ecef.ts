// WGS 84 ellipsoid: semi-major axis in metres and flattening (NIMA TR8350.2).
const a = 6_378_137;
const f = 1 / 298.257_223_563;
const b = a * (1 - f);
const e2 = f * (2 - f);
const degrees = 180 / Math.PI;

/** A place and the way it moves. */
export interface Fix {
  /** Degrees, north and east positive; NaN when the place is not near the Earth's surface. */
  readonly latitude: number;
  readonly longitude: number;
  /** Metres above the ellipsoid. */
  readonly altitude: number;
  /** Degrees clockwise from north, 0 to 360. */
  readonly heading: number;
}

/** Place and heading from Earth-centred metres and metres per second (Bowring 1976: exact to 0.1 mm near the ground). */
export function fixFromEcef(x: number, y: number, z: number, vx: number, vy: number, vz: number): Fix {
  const across = Math.hypot(x, y);
  const radius = Math.hypot(across, z);
  if (!(radius > 6.3e6 && radius < 6.5e6)) {
    return { latitude: NaN, longitude: NaN, altitude: NaN, heading: NaN };
  }
  const slant = Math.atan2(z * a, across * b);
  const secondE2 = e2 / (1 - e2);
  const phi = Math.atan2(z + secondE2 * b * Math.sin(slant) ** 3, across - e2 * a * Math.cos(slant) ** 3);
  const lambda = Math.atan2(y, x);
  // Along the normal; near the poles the distance from the axis says nothing.
  const altitude = across * Math.cos(phi) + z * Math.sin(phi) - a * Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const east = -Math.sin(lambda) * vx + Math.cos(lambda) * vy;
  const north = -Math.sin(phi) * (Math.cos(lambda) * vx + Math.sin(lambda) * vy) + Math.cos(phi) * vz;
  const heading = east === 0 && north === 0 ? NaN : (Math.atan2(east, north) * degrees + 360) % 360;
  return { latitude: phi * degrees, longitude: lambda * degrees, altitude, heading };
}
