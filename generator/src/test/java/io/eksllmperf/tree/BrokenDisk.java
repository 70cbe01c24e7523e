package io.eksllmperf.tree;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/** Disks that stop working. */
final class BrokenDisk {
    private static final Set<String> CHANGES = Set.of("createFolder", "create", "replace", "delete");

    private BrokenDisk() {}

    /** The end of a process, as far as one process can play it: nothing that is left to do is done. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** What an operation does instead of its work. */
    interface Fault {
        void happen(String operation, Path path) throws IOException;
    }

    /** Works for some changes, then every change ends in this fault. A file being created may be left half-written. */
    static Disk after(int changes, Fault fault) {
        int[] left = {changes};
        return when(operation -> CHANGES.contains(operation) && left[0]-- <= 0, fault);
    }

    /** One fault for the operations chosen, the real disk for the others. */
    static Disk when(Predicate<String> broken, Fault fault) {
        return (Disk) Proxy.newProxyInstance(
                BrokenDisk.class.getClassLoader(), new Class<?>[] {Disk.class}, (proxy, method, arguments) -> {
                    if (broken.test(method.getName())) {
                        fault.happen(method.getName(), (Path) arguments[0]);
                    }
                    try {
                        return method.invoke(Disk.REAL, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    static void kill(String operation, Path path) {
        throw new Killed();
    }

    static void killHalfWay(String operation, Path path) throws IOException {
        leaveHalfAFile(operation, path);
        throw new Killed();
    }

    static void fill(String operation, Path path) throws IOException {
        if (!operation.equals("delete")) { // a full disk lets go
            leaveHalfAFile(operation, path);
            throw new IOException("No space left on device");
        }
    }

    private static void leaveHalfAFile(String operation, Path path) throws IOException {
        if (operation.equals("create")) {
            Files.writeString(path, "# Gener");
        }
    }
}
