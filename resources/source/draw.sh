#!/bin/sh
# Draws every image in resources/ from the SVG files here. Needs rsvg-convert (librsvg2-bin) and convert (imagemagick).
set -eu
cd "$(dirname "$0")"
draw() { rsvg-convert -w "$2" -h "$2" "$1.svg" -o "../$3"; }
for size in 16 24 32 48 64 128 256 512; do draw app "$size" "icons/$size.png"; done
draw app 512 icon.png
convert ../icons/16.png ../icons/24.png ../icons/32.png ../icons/48.png ../icons/64.png ../icons/256.png ../icon.ico
for state in idle live; do
  draw "tray-$state" 24 "tray/$state.png"
  draw "tray-$state" 48 "tray/$state@2x.png"
  draw "tray-$state-template" 18 "tray/${state}Template.png"
  draw "tray-$state-template" 36 "tray/${state}Template@2x.png"
done
