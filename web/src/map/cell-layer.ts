import type { CustomLayerInterface, CustomRenderMethodInput, Map as Maplibre } from 'maplibre-gl';
import type { UnitPaint } from '../layers/look';
import type { CellMesh } from '../layers/mesh';

// Note [Cells in two passes]
// A step of days must be cheap even where no graphics card helps. So the triangles of all cells are drawn only when the camera moves, and not in colours
// but as numbers: each pixel learns which unit it belongs to. The second pass looks the unit of each pixel up in a small table (one entry a unit). It also
// sees where two neighbouring pixels differ in colour, and so draws lines between states and none within one.
// While the camera rests, the second pass draws into a picture that is kept. A step then rewrites the table, paints anew only the boxes of units whose
// entries changed (and the pixels beside them, whose lines look at them), and lays the picture on the map.

const across = 1024;

/** The picture is painted whole where more than one in so many units has changed. */
const few = 8;

const meshVertex = `#version 300 es
uniform mat4 place;
layout(location = 0) in vec2 corner;
layout(location = 1) in uint unit;
flat out uint number;
void main() { number = unit + 1u; gl_Position = place * vec4(corner, 0.0, 1.0); }`;

const meshFragment = `#version 300 es
precision highp int;
flat in uint number;
out uint told;
void main() { told = number; }`;

const quadVertex = `#version 300 es
void main() { gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0); }`;

// Four corners for each box of a unit, a margin around it.
const boxVertex = `#version 300 es
uniform mat4 place;
uniform vec2 margin;
layout(location = 0) in vec4 box;
void main() {
  vec4 one = place * vec4(box.xy, 0.0, 1.0);
  vec4 other = place * vec4(box.zw, 0.0, 1.0);
  vec2 low = min(one.xy / one.w, other.xy / other.w) - margin;
  vec2 high = max(one.xy / one.w, other.xy / other.w) + margin;
  gl_Position = vec4((gl_VertexID & 1) == 0 ? low.x : high.x, (gl_VertexID & 2) == 0 ? low.y : high.y, 0.0, 1.0);
}`;

const laidFragment = `#version 300 es
precision highp float;
uniform sampler2D picture;
out vec4 colour;
void main() { colour = texelFetch(picture, ivec2(gl_FragCoord.xy), 0); }`;

// The table holds red, green, blue, and in alpha: 0 nothing, 1 plain, 2 hatched; 3 and 4 the same, dimmed.
const quadFragment = `#version 300 es
precision highp float;
precision highp int;
precision highp usampler2D;
uniform usampler2D numbers;
uniform usampler2D table;
uniform ivec2 size;
uniform vec3 ink;
uniform vec3 accent;
uniform float edge;
uniform float ratio;
uniform uint chosen;
out vec4 colour;
uint at(ivec2 p) { return texelFetch(numbers, clamp(p, ivec2(0), size - 1), 0).r; }
uvec4 entry(uint n) { return n == 0u ? uvec4(0u) : texelFetch(table, ivec2(int((n - 1u) % ${across}u), int((n - 1u) / ${across}u)), 0); }
void main() {
  ivec2 p = ivec2(gl_FragCoord.xy);
  uint n = texelFetch(numbers, p, 0).r;
  uint right = at(p + ivec2(1, 0));
  uint up = at(p + ivec2(0, 1));
  if (chosen == 0u && n == 0u && right == 0u && up == 0u) {
    colour = vec4(0.0);
    return;
  }
  uvec4 e = entry(n);
  float opacity = e.a == 0u ? 0.0 : e.a > 2u ? 0.18 : 0.93;
  vec3 rgb = vec3(e.rgb) / 255.0;
  if (e.a == 2u || e.a == 4u) {
    float stripe = mod((gl_FragCoord.x + gl_FragCoord.y) / ratio, 8.0);
    rgb = mix(rgb, ink, 1.0 - smoothstep(1.6, 2.4, abs(stripe - 4.0) + 0.6));
  }
  colour = vec4(rgb * opacity, opacity);
  if (right != n || up != n) {
    float line = edge * 0.3;
    if ((right != n && entry(right) != e) || (up != n && entry(up) != e)) { line = mix(0.1, 0.45, edge); }
    colour = mix(colour, vec4(ink, 1.0), line);
  }
  if (chosen != 0u) {
    int r = int(2.0 * ratio);
    bool inside = n == chosen;
    bool other = false;
    for (int i = 0; i < 8; i++) {
      ivec2 d = ivec2(i < 3 ? -r : i > 4 ? r : 0, (i == 0 || i == 3 || i == 5) ? -r : (i == 1 || i == 6) ? 0 : r);
      if ((at(p + d) == chosen) != inside) { other = true; }
    }
    if (other) { colour = vec4(accent, 1.0); }
  }
}`;

/** Red, green, blue, 0 to 1. */
export type Ink = readonly [number, number, number];

/** The cells of the map. See Note [Cells in two passes]. */
export class CellLayer implements CustomLayerInterface {
  readonly id = 'cells';
  readonly type = 'custom' as const;
  readonly renderingMode = '2d' as const;
  #gl: WebGL2RenderingContext | null = null;
  #map: Maplibre | null = null;
  #mesh: CellMesh | null = null;
  #table = new Uint8Array(across * 4);
  #tableHeight = 1;
  #stale = { table: true, mesh: true };
  #made: Made | null = null;
  #drawn = '';
  /** Four numbers a unit, in the mesh's coordinates: the box that it lies in. */
  #boxes = new Float32Array();
  /** The units whose entries changed since the picture was painted. */
  readonly #changed = new Set<number>();
  /** Whether the second pass is kept as a picture: it is once the camera rests. */
  #kept = false;
  #pictured: [number, number] = [0, 0];
  /** The first pass as numbers, four to a pixel of which the first counts; read back when it is asked for. */
  #numbers: Uint32Array | null = null;
  #size: [number, number] = [0, 0];
  #chosen = -1;
  #ink: Ink = [0, 0, 0];
  #accent: Ink = [1, 0.4, 0];

  onAdd(map: Maplibre, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#gl = gl;
    this.#made = made(gl);
    this.#stale = { table: true, mesh: true };
    this.#drawn = '';
    this.#kept = false;
    this.#pictured = [0, 0];
  }

  onRemove(): void {
    this.#gl = null;
    this.#made = null;
  }

  mesh(mesh: CellMesh, units: number): void {
    this.#mesh = mesh;
    this.#tableHeight = Math.max(1, Math.ceil(units / across));
    this.#table = new Uint8Array(across * this.#tableHeight * 4);
    this.#boxes = boxesOf(mesh, units);
    this.#stale = { table: true, mesh: true };
    this.#drawn = '';
    this.#kept = false;
    this.#map?.triggerRepaint();
  }

  paint(units: Iterable<number>, of: (unit: number) => UnitPaint): void {
    for (const unit of units) {
      const { colour, hatched, dim } = of(unit);
      const at = unit * 4;
      if (at + 3 < this.#table.length) {
        const value = colour === null ? 0 : colour;
        const how = colour === null ? 0 : (hatched ? 2 : 1) + (dim ? 2 : 0);
        const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255];
        if (this.#table[at] !== red || this.#table[at + 1] !== green || this.#table[at + 2] !== blue || this.#table[at + 3] !== how) {
          this.#table.set([red, green, blue, how], at);
          this.#changed.add(unit);
        }
      }
    }

    this.#stale.table = true;
    this.#map?.triggerRepaint();
  }

  choose(unit: number | null): void {
    this.#chosen = unit ?? -1;
    this.#kept = false;
    this.#map?.triggerRepaint();
  }

  dress(ink: Ink, accent: Ink): void {
    this.#ink = ink;
    this.#accent = accent;
    this.#kept = false;
    this.#map?.triggerRepaint();
  }

  /** The unit at a point of the screen, or null. */
  at(x: number, y: number): number | null {
    const gl = this.#gl;
    const [width, height] = this.#size;
    if (!gl || !this.#made || width === 0 || !this.#map) {
      return null;
    }

    if (!this.#numbers) {
      this.#numbers = new Uint32Array(width * height * 4);
      const bound = gl.getParameter(gl.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
      gl.bindFramebuffer(gl.FRAMEBUFFER, this.#made.frame);
      gl.readPixels(0, 0, width, height, gl.RGBA_INTEGER, gl.UNSIGNED_INT, this.#numbers);
      gl.bindFramebuffer(gl.FRAMEBUFFER, bound);
    }

    const ratio = width / this.#map.getCanvas().clientWidth;
    const [column, row] = [Math.floor(x * ratio), height - 1 - Math.floor(y * ratio)];
    if (column < 0 || row < 0 || column >= width || row >= height) {
      return null;
    }

    const number = this.#numbers[(row * width + column) * 4]!;
    return number === 0 ? null : number - 1;
  }

  /** The first pass, when the camera, the canvas or the mesh has changed; else the second, into the picture, when units have. */
  prerender(gl: WebGLRenderingContext | WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const made = this.#made;
    if (!(gl instanceof WebGL2RenderingContext) || !made || !this.#mesh || !this.#map) {
      return;
    }

    const matrix = input.defaultProjectionData.mainMatrix;
    const { width, height } = gl.canvas;
    const key = `${Array.from(matrix).join()}|${width}|${height}`;
    if (key !== this.#drawn) {
      this.#drawn = key;
      this.#kept = false;
      this.#number(gl, made, this.#mesh, matrix);
    } else if (this.#changed.size > 0) {
      this.#picture(gl, made, this.#mesh, matrix);
    }
  }

  /** What the second pass made, or the second pass itself while the camera moves. */
  render(gl: WebGLRenderingContext | WebGL2RenderingContext): void {
    const made = this.#made;
    if (!(gl instanceof WebGL2RenderingContext) || !made || !this.#mesh || !this.#map) {
      return;
    }

    plainState(gl);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    if (this.#kept) {
      gl.useProgram(made.laid.program);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, made.picture);
      gl.uniform1i(made.laid.of('picture'), 0);
    } else {
      this.#look(gl, made, made.quad);
    }

    gl.bindVertexArray(made.nothing);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.bindVertexArray(null);
  }

  #number(gl: WebGL2RenderingContext, made: Made, mesh: CellMesh, matrix: ArrayLike<number>): void {
    const { width, height } = gl.canvas;
    this.#numbers = null;
    if (this.#size[0] !== width || this.#size[1] !== height) {
      this.#size = [width, height];
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, made.numbers);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.R32UI, width, height, 0, gl.RED_INTEGER, gl.UNSIGNED_INT, null);
      plainTexture(gl);
    }

    if (this.#stale.mesh) {
      this.#load(gl, made, mesh);
      this.#stale.mesh = false;
    }

    this.#into(gl, made.frame, made.numbers);
    gl.clearBufferuiv(gl.COLOR, 0, [0, 0, 0, 0]);
    gl.useProgram(made.mesh.program);
    gl.uniformMatrix4fv(made.mesh.of('place'), false, moved(matrix, mesh.origin));
    gl.bindVertexArray(made.shape);
    gl.drawElements(gl.TRIANGLES, mesh.triangles.length, gl.UNSIGNED_INT, 0);
    gl.bindVertexArray(null);
  }

  /** Paints the picture: whole, or only where units have changed. */
  #picture(gl: WebGL2RenderingContext, made: Made, mesh: CellMesh, matrix: ArrayLike<number>): void {
    const [width, height] = this.#size;
    if (this.#pictured[0] !== width || this.#pictured[1] !== height) {
      this.#pictured = [width, height];
      this.#kept = false;
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, made.picture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
      plainTexture(gl);
    }

    this.#into(gl, made.pictureFrame, made.picture);
    const some = this.#kept && this.#changed.size * few < this.#boxes.length / 4;
    this.#look(gl, made, some ? made.box : made.quad);
    if (some) {
      const boxes = new Float32Array(this.#changed.size * 4);
      let next = 0;
      for (const unit of this.#changed) {
        boxes.set(this.#boxes.subarray(unit * 4, unit * 4 + 4), 4 * next++);
      }

      gl.uniformMatrix4fv(made.box.of('place'), false, moved(matrix, mesh.origin));
      gl.uniform2f(made.box.of('margin'), 4 / width, 4 / height);
      gl.bindVertexArray(made.boxShape);
      gl.bindBuffer(gl.ARRAY_BUFFER, made.boxes);
      gl.bufferData(gl.ARRAY_BUFFER, boxes, gl.STREAM_DRAW);
      gl.enableVertexAttribArray(0);
      gl.vertexAttribPointer(0, 4, gl.FLOAT, false, 0, 0);
      gl.vertexAttribDivisor(0, 1);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.#changed.size);
    } else {
      gl.bindVertexArray(made.nothing);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    }

    gl.bindVertexArray(null);
    this.#changed.clear();
    this.#kept = true;
  }

  /** Makes a texture what is drawn into. */
  #into(gl: WebGL2RenderingContext, frame: WebGLFramebuffer, texture: WebGLTexture): void {
    gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    gl.viewport(0, 0, this.#size[0], this.#size[1]);
    plainState(gl);
    gl.disable(gl.BLEND);
  }

  /** Readies a program that looks units up. */
  #look(gl: WebGL2RenderingContext, made: Made, looking: Program): void {
    gl.useProgram(looking.program);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, made.table);
    if (this.#stale.table) {
      gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
      gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8UI, across, this.#tableHeight, 0, gl.RGBA_INTEGER, gl.UNSIGNED_BYTE, this.#table);
      plainTexture(gl);
      this.#stale.table = false;
    }

    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, made.numbers);
    const zoom = this.#map!.getZoom();
    gl.uniform1i(looking.of('numbers'), 0);
    gl.uniform1i(looking.of('table'), 1);
    gl.uniform2i(looking.of('size'), this.#size[0], this.#size[1]);
    gl.uniform3f(looking.of('ink'), ...this.#ink);
    gl.uniform3f(looking.of('accent'), ...this.#accent);
    gl.uniform1f(looking.of('edge'), Math.min(1, Math.max(0, (zoom - 6.2) / 1.5)));
    gl.uniform1f(looking.of('ratio'), this.#size[0] / Math.max(1, this.#map!.getCanvas().clientWidth));
    gl.uniform1ui(looking.of('chosen'), this.#chosen + 1);
  }

  #load(gl: WebGL2RenderingContext, made: Made, mesh: CellMesh): void {
    gl.bindVertexArray(made.shape);
    gl.bindBuffer(gl.ARRAY_BUFFER, made.corners);
    gl.bufferData(gl.ARRAY_BUFFER, mesh.corners, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, made.units);
    gl.bufferData(gl.ARRAY_BUFFER, mesh.units, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(1);
    gl.vertexAttribIPointer(1, 1, gl.UNSIGNED_INT, 0, 0);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, made.triangles);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, mesh.triangles, gl.STATIC_DRAW);
    gl.bindVertexArray(null);
  }
}

/** A program with the places of its uniforms. */
interface Program {
  readonly program: WebGLProgram;
  readonly of: (name: string) => WebGLUniformLocation | null;
}

interface Made {
  readonly mesh: Program;
  readonly quad: Program;
  readonly box: Program;
  readonly laid: Program;
  readonly frame: WebGLFramebuffer;
  readonly pictureFrame: WebGLFramebuffer;
  readonly numbers: WebGLTexture;
  readonly picture: WebGLTexture;
  readonly table: WebGLTexture;
  readonly shape: WebGLVertexArrayObject;
  readonly boxShape: WebGLVertexArrayObject;
  readonly nothing: WebGLVertexArrayObject;
  readonly corners: WebGLBuffer;
  readonly units: WebGLBuffer;
  readonly triangles: WebGLBuffer;
  readonly boxes: WebGLBuffer;
}

function made(gl: WebGL2RenderingContext): Made {
  return {
    mesh: named(gl, meshVertex, meshFragment),
    quad: named(gl, quadVertex, quadFragment),
    box: named(gl, boxVertex, quadFragment),
    laid: named(gl, quadVertex, laidFragment),
    frame: gl.createFramebuffer(),
    pictureFrame: gl.createFramebuffer(),
    numbers: gl.createTexture(),
    picture: gl.createTexture(),
    table: gl.createTexture(),
    shape: gl.createVertexArray(),
    boxShape: gl.createVertexArray(),
    nothing: gl.createVertexArray(),
    corners: gl.createBuffer(),
    units: gl.createBuffer(),
    triangles: gl.createBuffer(),
    boxes: gl.createBuffer(),
  };
}

function named(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const made = program(gl, vertex, fragment);
  const found = new Map<string, WebGLUniformLocation | null>();
  return {
    program: made,
    of: (name) => {
      if (!found.has(name)) {
        found.set(name, gl.getUniformLocation(made, name));
      }

      return found.get(name) ?? null;
    },
  };
}

/** By unit the box that its corners lie in; one without corners has a box of no size. */
function boxesOf(mesh: CellMesh, units: number): Float32Array<ArrayBuffer> {
  const boxes = new Float32Array(units * 4);
  const seen = new Uint8Array(units);
  for (let i = 0; i < mesh.units.length; i++) {
    const unit = mesh.units[i]!;
    const at = unit * 4;
    const [x, y] = [mesh.corners[2 * i]!, mesh.corners[2 * i + 1]!];
    const first = seen[unit] === 0;
    seen[unit] = 1;
    boxes[at] = first ? x : Math.min(boxes[at]!, x);
    boxes[at + 1] = first ? y : Math.min(boxes[at + 1]!, y);
    boxes[at + 2] = first ? x : Math.max(boxes[at + 2]!, x);
    boxes[at + 3] = first ? y : Math.max(boxes[at + 3]!, y);
  }

  return boxes;
}

function program(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const made = gl.createProgram();
  for (const [kind, text] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]] as const) {
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(made, shader);
  }

  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`the cells' shaders: ${gl.getProgramInfoLog(made) ?? ''}${gl.getAttachedShaders(made)?.map((s) => gl.getShaderInfoLog(s) ?? '').join(' ') ?? ''}`);
  }

  return made;
}

function plainTexture(gl: WebGL2RenderingContext): void {
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
}

function plainState(gl: WebGL2RenderingContext): void {
  gl.disable(gl.DEPTH_TEST);
  gl.disable(gl.STENCIL_TEST);
  gl.disable(gl.SCISSOR_TEST);
  gl.disable(gl.CULL_FACE);
  gl.colorMask(true, true, true, true);
}

/** A matrix after a step to the mesh's origin; reckoned in double precision, rounded once. */
function moved(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const m = Float64Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    m[12 + row] = m[row]! * x + m[4 + row]! * y + m[12 + row]!;
  }

  return Float32Array.from(m);
}
