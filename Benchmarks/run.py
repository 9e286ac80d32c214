#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the program as a whole process: wall time, processor time, peak memory, rows.

    Benchmarks/run.py PROGRAM [--rows N] [--runs N]

Works on sample-data/ and, with numpy and the generator of the data directory that
DEAL_FORENSICS_DATA names, on a generated export of N deals, beside the peers there whose packages
are installed. Writes Benchmarks/results/<date>-<machine>/results.json. Seconds are recorded, never
judged; a run fails only when a command fails or the number of rows is not the one asked for.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PEERS = ("pandas", "polars", "duckdb")


def run_once(command, environment):
    """Runs a command; returns wall seconds, processor seconds and peak memory in MiB."""
    started = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    complaint = process.stderr.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit {process.returncode}\n{complaint}")
    wall = time.monotonic() - started
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(command, runs, environment=None):
    """The median of several runs after one that is not counted."""
    environment = {**os.environ, **(environment or {})}
    run_once(command, environment)
    samples = [run_once(command, environment) for _ in range(runs)]
    wall, processor, memory = (statistics.median(column) for column in zip(*samples))
    return {
        "wall_s": round(wall, 3), "cpu_s": round(processor, 3), "peak_mib": round(memory, 1),
        "runs": runs,
    }


def generated_export(rows, folder):
    """An export of so many deals with the list of phrases, or None where it cannot be made."""
    data = os.environ.get("DEAL_FORENSICS_DATA")
    generator = pathlib.Path(data, "peers", "gen.py") if data else None
    if generator is None or not generator.is_file():
        print("no DEAL_FORENSICS_DATA with a generator: only sample-data/ is measured")
        return None
    probe = subprocess.run([sys.executable, "-c", "import numpy"], capture_output=True)
    if probe.returncode != 0:
        print("numpy is not installed: only sample-data/ is measured")
        return None
    export, phrases = folder / "deals.csv", folder / "phrases.txt"
    subprocess.run([sys.executable, generator, "--phrases", phrases], check=True)
    subprocess.run([sys.executable, generator, str(rows), export], check=True)
    return generator.parent, export, phrases


def rows_read(report):
    results = json.loads((report / "results.json").read_text())
    return results["case_flow"]["records"]


def measure_generated(program, rows, runs, folder, figures):
    made = generated_export(rows, folder)
    if made is None:
        return
    peers, export, phrases = made
    report = folder / "report"
    ours = [program, "analyze", export, "--format", "md,json", "--output", report, "--quiet"]
    figures[f"analyze {rows} deals"] = measure(ours, runs)
    if rows_read(report) != rows:
        sys.exit(f"{rows_read(report)} rows were read where {rows} were written")
    figures[f"tag {rows} deals"] = measure([program, "tag", export, "--quiet"], runs)
    for name in PEERS:
        probe = [sys.executable, "-c", f"import {name}, scipy, statsmodels, sklearn"]
        if subprocess.run(probe, capture_output=True).returncode != 0:
            print(f"{name} or what it needs is not installed: left out")
            continue
        command = [sys.executable, peers / f"peer_{name}.py", export, phrases, folder / "peer.json"]
        key = f"{name} {rows} deals"
        figures[key] = measure(command, runs, {"OPENBLAS_NUM_THREADS": "1"})
        ratio = figures[key]["wall_s"] / figures[f"analyze {rows} deals"]["wall_s"]
        figures[key]["our_speed"] = f"{ratio:.2f}x"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    program = options.program.resolve()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="deal-forensics-bench-"))
    figures = {}
    try:
        sample = ["--config", ROOT / "sample-data" / "forensics.yaml", "--quiet"]
        command = [program, "analyze", *sample, "--output", folder / "sample"]
        figures["analyze sample-data"] = measure(command, options.runs)
        measure_generated(program, options.rows, options.runs, folder, figures)
    finally:
        shutil.rmtree(folder)
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    record = {
        "program": version.stdout.strip(), "machine": platform.machine(),
        "processors": os.cpu_count(), "figures": figures,
    }
    name = f"{datetime.date.today()}-{platform.machine()}-{os.cpu_count()}"
    target = ROOT / "Benchmarks" / "results" / name
    target.mkdir(parents=True, exist_ok=True)
    (target / "results.json").write_text(json.dumps(record, indent=2) + "\n")
    width = max(map(len, figures))
    for key, figure in figures.items():
        extra = f"  ours {figure['our_speed']}" if "our_speed" in figure else ""
        print(
            f"{key:{width}}  {figure['wall_s']:8.2f} s wall  {figure['cpu_s']:8.2f} s cpu  "
            f"{figure['peak_mib']:8.1f} MiB{extra}"
        )


main()
