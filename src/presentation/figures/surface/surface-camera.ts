import type { Camera } from "../../../domain/interpolation/surface";

/** Low load and low speed in front, as in the picture that tuners know. */
export const homeCamera: Camera = { turn: -0.56, tilt: 0.5, zoom: 1 };

const step = Math.PI / 36;
const lowest = 0.06;
const highest = Math.PI / 2;

/** Turns and tilts; the surface is never looked at from below. */
export function turned(camera: Camera, turn: number, tilt: number): Camera {
  return {
    ...camera,
    turn: camera.turn + turn,
    tilt: Math.min(highest, Math.max(lowest, camera.tilt + tilt)),
  };
}

/** Comes nearer by a factor above 1, within half and four times the usual size. */
export function zoomed(camera: Camera, factor: number): Camera {
  return { ...camera, zoom: Math.min(4, Math.max(0.5, camera.zoom * factor)) };
}

/** Where a key leads the camera; null for keys that mean something else. */
export function cameraAfterKey(camera: Camera, key: string): Camera | null {
  switch (key) {
    case "ArrowLeft":
      return turned(camera, step, 0);
    case "ArrowRight":
      return turned(camera, -step, 0);
    case "ArrowUp":
      return turned(camera, 0, step);
    case "ArrowDown":
      return turned(camera, 0, -step);
    case "+":
    case "=":
      return zoomed(camera, 1.15);
    case "-":
      return zoomed(camera, 1 / 1.15);
    case "0":
      return homeCamera;
    default:
      return null;
  }
}
